// Runs under whatever Node started npm: it must not need a package or a new syntax.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The Node that the lock file pins: the project's own, whatever the machine has. */
export const node = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Installs what the lock file says, when it changed or was never installed. Quiet when nothing is missing. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(root, 'node_modules', '.handrail-installed');
  if (existsSync(node) && existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.error('Installing packages (needed once, about half a minute) …');
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
  const result = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr);
    console.error(
      'The packages could not be installed. Check that the npm registry can be reached, then run the same command again.',
    );
    process.exit(1);
  }
  if (!existsSync(node)) {
    console.error(
      'npm did not install the Node runtime that the project brings. Install Node 24 or newer, or allow the install script of the package "node".',
    );
    process.exit(1);
  }
  writeFileSync(marker, lock);
}

/**
 * How the program is run. Left to itself Node keeps three times 32 MB for what is made and thrown away,
 * full at rest too: with half of it the server takes 533 MB in place of 705, and no more processor time.
 */
export const nodeFlags = ['--max-semi-space-size=16'];

/**
 * glibc gives each thread memory of its own and takes none of it back: after the first start, which
 * trains and embeds, 230 MB of 750 were of no use to anybody. Other systems do not read these.
 */
const returnsMemory = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: String(2 ** 20),
  MALLOC_MMAP_THRESHOLD_: String(2 ** 18),
};

/** Environment in which `node` and every tool are the project's own, and compiled sources are kept. */
export function ownEnvironment(extra = {}) {
  const bin = path.join(root, 'node_modules', '.bin');
  // A third of the time that loading the program takes.
  const compiled = path.join(root, '.cache', 'node');
  return {
    NODE_COMPILE_CACHE: compiled,
    ...returnsMemory,
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    ...extra,
  };
}
