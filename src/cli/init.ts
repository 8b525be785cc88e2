import path from 'node:path';
import { fail } from './fail.ts';
import { initDesk } from './init-desk.ts';

/** `handrail init`: writes a new desk and says what to do next. */
export async function initCommand(folder: string): Promise<void> {
  try {
    await initDesk(path.resolve(folder));
    console.log(`A new desk is in ${folder}.`);
    console.log(`  check it   npx handrail check ${folder}`);
    console.log(`  serve it   HANDRAIL_DESK=${folder} npm start`);
  } catch (fault) {
    fail(fault);
  }
}
