// `npm test` and CI: installs what is missing, then lint, layout, types and every test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, node, ownEnvironment, root } from './installed.mjs';

ensureInstalled();
ensureBuilt();

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const report = path.join(root, '.cache', 'vitest.json');
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });

let passed = 0;
let failed = 0;

function step(name, command, args) {
  const started = Date.now();
  const result = spawnSync(command, args, { cwd: root, env: ownEnvironment(), encoding: 'utf8', maxBuffer: 1 << 28 });
  const ok = result.status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (!ok) console.log(result.stdout, result.stderr);
  if (ok) passed++;
  else failed++;
}

step('lint', bin('biome'), ['check', '.']);
step('layout', node, ['scripts/check-layout.ts']);
step('types', bin('tsc'), ['-b']);
step('types of tests', bin('tsc'), ['-p', 'tsconfig.test.json']);

const names = process.argv.slice(2);
const vitest = spawnSync(
  bin('vitest'),
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...names],
  {
    cwd: root,
    env: ownEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
if (counts) {
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that does not even load has no failed test of its own.
  if (counts.numFailedTests === 0 && vitest.status !== 0) failed++;
} else failed++;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
