import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the widget as it ships and gives back the script. */
export async function buildWidget(): Promise<Buffer> {
  await build({ configFile: path.join(root, 'vite.widget.config.ts'), logLevel: 'warn' });
  return readFileSync(path.join(root, 'dist/widget/handrail.js'));
}
