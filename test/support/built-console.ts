import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the server looks for it. */
export const builtConsole = path.join(root, 'dist/console');

let built: Promise<string> | undefined;

/** Builds the page unless what stands in `dist` is newer than every source. Returns its folder. */
export function buildConsole(): Promise<string> {
  built ??= isFresh() ? Promise.resolve(builtConsole) : build();
  return built;
}

/** In a process of its own: the tests' NODE_ENV would make it a development build, twice the size. */
async function build(): Promise<string> {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', 'vite.console.config.ts', '--logLevel', 'error'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return builtConsole;
}

function isFresh(): boolean {
  const page = statSync(path.join(builtConsole, 'index.html'), { throwIfNoEntry: false });
  if (!page) return false;
  const sources = ['src/console', 'src/wire', 'src/domain', 'vite.console.config.ts', 'package-lock.json'];
  return sources.every((source) => newestIn(path.join(root, source)) < page.mtimeMs);
}

function newestIn(place: string): number {
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs;
  const times = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
