import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { StartFault } from '../start-fault.ts';

/** Name of the copy that an upgrade makes: from before this change. */
const copyName = (number: number) => `before-${String(number).padStart(4, '0')}`;

/**
 * Copies the cluster of a data folder beside itself, before the schema changes for the first time:
 * changes go forward only, and this is the way back. Copies of earlier upgrades go. Nobody writes
 * meanwhile: the folder is locked and the program does not serve yet.
 * Contract: throws `StartFault`, with nothing changed, when there is no room.
 */
export async function copyCluster(dataDir: string, number: number): Promise<string> {
  const copy = path.join(dataDir, copyName(number));
  const unfinished = `${copy}.unfinished`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await cp(path.join(dataDir, 'postgres'), unfinished, { recursive: true });
    await rm(copy, { recursive: true, force: true });
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw new StartFault(
      `The database could not be copied before its upgrade: ${(error as Error).message}.`,
      `Make room in ${dataDir} for a second copy of it; nothing was changed.`,
      error,
    );
  }
  const older = (await readdir(dataDir)).filter((name) => /^before-\d{4}$/.test(name) && name !== copyName(number));
  for (const name of older) await rm(path.join(dataDir, name), { recursive: true, force: true });
  return copy;
}
