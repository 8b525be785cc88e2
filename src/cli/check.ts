import path from 'node:path';
import { checkDesk } from '#adapters/desk/check-desk.ts';
import { type DeskFault, DeskFaults, faultLine } from '#adapters/desk/desk-faults.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { readPriceList } from '#adapters/prices/read-price-list.ts';
import { checkGolden } from '#evals/golden/check-golden.ts';
import { readGolden } from '#evals/golden/read-golden.ts';
import { fail } from './fail.ts';

/** `handrail check`: prints every fault like a compiler; 1 when there is any. */
export async function checkCommand(folder: string): Promise<void> {
  try {
    const faults = await allFaults(path.resolve(folder));
    for (const fault of faults) console.log(faultLine(fault));
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

/** Those of the desk and of its golden cases; what cases name can be looked up only in a desk that loads. */
async function allFaults(folder: string): Promise<DeskFault[]> {
  const faults = [...(await checkDesk(folder)), ...(await priceFaults(folder))];
  const golden = await readGolden(folder);
  if (faults.some((fault) => !fault.harmless)) return [...faults, ...golden.faults];
  const { desk, articles } = await loadDesk(folder);
  const ids = articles.map(({ id }) => id);
  return [...faults, ...golden.faults, ...checkGolden(golden.cases, desk, ids)];
}

async function priceFaults(folder: string): Promise<readonly DeskFault[]> {
  try {
    await readPriceList(folder);
    return [];
  } catch (fault) {
    if (fault instanceof DeskFaults) return fault.faults;
    throw fault;
  }
}
