import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const ignored = (file: string) => file.split('/').some((part) => part.startsWith('.') || part === 'node_modules');

/** Paths of the regular files under a folder, relative and sorted; dot files and node_modules are left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !ignored(file))
    .toSorted();
}

/** Code of the desk: what `desk.config.ts` may be made of, and where faults are located. */
export async function readSources(folder: string, files: readonly string[]): Promise<Map<string, string>> {
  const code = files.filter((file) => /\.[cm]?ts$/.test(file) && !/\.test\.ts$/.test(file));
  const read = async (file: string): Promise<[string, string]> => [
    file,
    await readFile(path.join(folder, file), 'utf8'),
  ];
  return new Map(await Promise.all(code.map(read)));
}

/** Hash of everything that changes how the desk behaves: not its tests, not its evals. */
export async function deskVersion(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files.filter((name) => !name.startsWith('evals/') && !/\.test\.ts$/.test(name))) {
    hash.update(file).update('\0');
    hash.update(await readFile(path.join(folder, file))).update('\0');
  }
  // Twelve digits tell versions apart and can be read aloud.
  return hash.digest('hex').slice(0, 12);
}
