// Builds the console and the widget for browsers, when their sources changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ownEnvironment, root } from './installed.mjs';

const parts = [
  {
    name: 'console',
    config: 'vite.console.config.ts',
    sources: ['src/console', 'src/wire', 'vite.console.config.ts', 'package-lock.json'],
  },
  {
    name: 'widget',
    config: 'vite.widget.config.ts',
    sources: ['src/widget', 'src/wire', 'vite.widget.config.ts', 'package-lock.json'],
  },
];

export function ensureBuilt() {
  for (const part of parts) {
    const hash = hashOf(part.sources);
    const marker = path.join(root, 'dist', part.name, '.built-from');
    if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) continue;
    console.error(`Building the ${part.name} …`);
    const vite = path.join(root, 'node_modules', '.bin', 'vite');
    const result = spawnSync(vite, ['build', '-c', part.config, '--logLevel', 'warn'], {
      cwd: root,
      env: ownEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (result.status !== 0) {
      console.error(`The ${part.name} could not be built; what is wrong stands above.`);
      process.exit(1);
    }
    mkdirSync(path.dirname(marker), { recursive: true });
    writeFileSync(marker, hash);
  }
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) walk(path.join(root, source), hash);
  return hash.digest('hex');
}

function walk(entry, hash) {
  if (statSync(entry).isDirectory()) {
    for (const name of readdirSync(entry).sort()) walk(path.join(entry, name), hash);
  } else {
    hash.update(path.relative(root, entry)).update(readFileSync(entry));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  ensureBuilt();
}
