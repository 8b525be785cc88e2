import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildWidget } from '../support/built-widget.ts';

const sources = fileURLToPath(new URL('../../src/widget', import.meta.url));

describe('the widget script', () => {
  it('is under 40 kB gzipped', async () => {
    expect(gzipSync(await buildWidget(), { level: 9 }).byteLength).toBeLessThan(40_000);
  });

  it('turns no text into markup', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const parsing =
      /innerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\b|new Function/i;
    const guilty = files.filter((file) => parsing.test(readFileSync(path.join(sources, file), 'utf8')));
    expect(files.length).toBeGreaterThan(30);
    expect(guilty).toEqual([]);
  });
});
