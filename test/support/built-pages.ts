import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { executablePath } from './browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What browsers get, and what it is made of. */
const pages = {
  console: { made: 'dist/console/index.html', sources: ['src/console', 'src/wire', 'src/domain'] },
  widget: { made: 'dist/widget/handrail.js', sources: ['src/widget', 'src/wire', 'src/domain'] },
} as const;

/** Builds a page unless what stands in `dist` is newer than every source. Returns its folder. */
export async function buildPage(name: keyof typeof pages): Promise<string> {
  const folder = path.join(root, 'dist', name);
  if (isFresh(name)) return folder;
  // In a process of its own: the tests' NODE_ENV would make it a development build, twice the size.
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const config = `vite.${name}.config.ts`;
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', config, '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return folder;
}

/** Once before the browser tests, so that files that run side by side do not make the same thing at once. */
export default async function prepareBrowserTests(): Promise<void> {
  await buildPage('widget');
  await buildPage('console');
  await executablePath();
}

function isFresh(name: keyof typeof pages): boolean {
  const { made, sources } = pages[name];
  const built = statSync(path.join(root, made), { throwIfNoEntry: false });
  if (!built) return false;
  return [...sources, `vite.${name}.config.ts`, 'package-lock.json'].every(
    (source) => newestIn(path.join(root, source)) < built.mtimeMs,
  );
}

function newestIn(place: string): number {
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs;
  const times = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
