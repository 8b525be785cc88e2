import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type DeskFault, DeskFaults } from './desk-faults.ts';
import { examineDesk, startChecks, thoroughChecks } from './examine-desk.ts';

/**
 * Every fault of a desk, those that do not stop it from serving too. Throws `DeskFaults` when there
 * is no folder to look into.
 */
export async function checkDesk(folder: string): Promise<DeskFault[]> {
  const there = await stat(folder).catch(() => undefined);
  if (!there?.isDirectory()) {
    const mend = 'Name the folder that holds desk.config.ts.';
    throw new DeskFaults(`There is no desk in ${folder}.`, [{ file: folder, problem: 'is not a folder', mend }]);
  }
  return (await examineDesk(path.resolve(folder), [...startChecks, ...thoroughChecks])).faults;
}
