import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, launchBrowser } from '#test/support/browser.ts';
import { buildConsole } from '#test/support/built-console.ts';
import { playScene } from '#test/support/console-scene.ts';
import { type ConsoleSite, openConsoleSite } from '#test/support/console-site.ts';

const sources = fileURLToPath(new URL('../../src/console', import.meta.url));

let site: ConsoleSite;
let browser: Browser;
beforeAll(async () => {
  await buildConsole();
  [site, browser] = await Promise.all([openConsoleSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

describe('the console’s scripts', () => {
  it('are under 200 kB gzipped when an open conversation is the first page', async () => {
    const scene = await playScene(site.server.database);
    const page = await site.open(browser, { role: 'agent', email: 'ana@northwind.test', name: 'Ana' }, desktop);
    const scripts = new Set<string>();
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.add(new URL(response.url()).pathname);
    });
    await page.goto(`${site.url}/console/inbox/all/${scene.draft}`);
    await page.getByRole('region', { name: 'Draft by the AI' }).waitFor();
    await page.waitForLoadState('networkidle');
    const folder = await buildConsole();
    const bytes = [...scripts]
      .map((name) => gzipSync(readFileSync(path.join(folder, name.replace('/console/', '')))).byteLength)
      .reduce((sum, size) => sum + size, 0);
    expect(scripts.size).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(200_000);
  });

  it('turn no text into markup', () => {
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const parsing =
      /innerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\beval\(|new Function/i;
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter((file) => parsing.test(readFileSync(path.join(sources, file), 'utf8')))).toEqual([]);
  });
});
