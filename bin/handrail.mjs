#!/usr/bin/env node
// `npx handrail …` in a clone: makes sure the packages are there, then hands over to the program.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, node, nodeFlags, ownEnvironment, root } from '../scripts/installed.mjs';

ensureInstalled();
const result = spawnSync(node, [...nodeFlags, path.join(root, 'src/cli/main.ts'), ...process.argv.slice(2)], {
  env: ownEnvironment(),
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
