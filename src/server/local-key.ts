import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** File in the data folder with the API key that the terminal client on this machine uses. */
export const localKeyFile = 'local-api-key';

/** Reads the key, or makes one that only the owner of the folder can read. */
export async function localKey(dataDir: string): Promise<string> {
  const file = path.join(dataDir, localKeyFile);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known?.trim()) return known.trim();
  const key = `hr_${randomBytes(24).toString('base64url')}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${key}\n`, { mode: 0o600 });
  return key;
}
