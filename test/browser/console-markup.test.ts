import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const sources = fileURLToPath(new URL('../../src/console', import.meta.url));

it('no script of the console turns text into markup', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const parsing =
    /innerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function/i;
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => parsing.test(readFileSync(path.join(sources, file), 'utf8')))).toEqual([]);
});
