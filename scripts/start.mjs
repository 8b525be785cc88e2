// `npm start`: installs what is missing, builds what changed, and serves.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, node, nodeFlags, ownEnvironment, root } from './installed.mjs';

ensureInstalled();
ensureBuilt();
const watch = process.argv.includes('--dev')
  ? ['--watch-path=src', '--watch-path=desks', '--watch-preserve-output']
  : [];
const rest = process.argv.slice(2).filter((argument) => argument !== '--dev');
const child = spawn(node, [...nodeFlags, ...watch, path.join(root, 'src/cli/main.ts'), 'start', ...rest], {
  cwd: root,
  env: ownEnvironment(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
