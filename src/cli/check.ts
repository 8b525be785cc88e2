import path from 'node:path';
import { checkDesk } from '#adapters/desk/check-desk.ts';
import { fail } from './fail.ts';

/** `handrail check`: prints every fault like a compiler; 1 when there is any. */
export async function checkCommand(folder: string): Promise<void> {
  try {
    const faults = await checkDesk(path.resolve(folder));
    for (const fault of faults) {
      console.log(`${fault.file}${fault.line ? `:${fault.line}` : ''}  ${fault.problem} — ${fault.mend}`);
    }
    console.log(
      faults.length === 0
        ? `${folder} has no faults.`
        : `${folder} has ${faults.length} fault${faults.length > 1 ? 's' : ''}.`,
    );
    process.exit(faults.length === 0 ? 0 : 1);
  } catch (fault) {
    fail(fault);
  }
}
