import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DeskFaults } from '#adapters/desk/desk-faults.ts';

const template = path.resolve(import.meta.dirname, '../../desks/template');

/**
 * Writes a small desk to start from. Throws `DeskFaults` when the folder holds anything, or its
 * name cannot be a desk's id.
 */
export async function initDesk(folder: string): Promise<void> {
  const refuse = (problem: string, mend: string) => {
    throw new DeskFaults('No desk was written.', [{ file: folder, problem, mend }]);
  };
  const there = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    if (fault.code === 'ENOTDIR') return refuse('is a file', 'Name a folder that is new or empty.');
    return refuse(`cannot be read (${fault.code})`, 'Name a folder that you may write to.');
  });
  if (there && there.length > 0) refuse('is not empty', 'Name a folder that is new or empty: nothing is overwritten.');
  if (!/^[a-z0-9][a-z0-9-]*$/.test(path.basename(folder))) {
    refuse('cannot be the name of a desk', 'Use kebab-case, for example `my-desk`.');
  }
  try {
    await mkdir(folder, { recursive: true });
    await cp(template, folder, { recursive: true });
  } catch (fault) {
    refuse(`cannot be written (${(fault as NodeJS.ErrnoException).code})`, 'Name a folder that you may write to.');
  }
}
