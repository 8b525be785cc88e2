// Looks at the product: plays a day on the demo desk and photographs every page in both themes, at
// desktop, laptop and phone size, into dist/screenshots. `npm run screenshots`, with words to take only some
// (`… inbox policy`); `… --docs` also puts those that the documentation shows into docs/images.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '#server/app.ts';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import { playAcmeDay } from '#test/support/acme-day.ts';
import { desktop, launchBrowser, phone } from '#test/support/browser.ts';
import { buildConsole } from '#test/support/built-console.ts';
import { apiKey, startWholeProgram } from '#test/support/whole-program.ts';
import { consoleShots, type Shot, widgetShots } from './screenshots/pages.ts';
import { photographWidget } from './screenshots/widget-states.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'dist', 'screenshots');
const wanted = process.argv.slice(2).filter((word) => word !== '--docs');
const forDocs = process.argv.includes('--docs');
/** Pictures of the documentation, small enough to be fetched without thinking. */
const documented: Record<string, string> = {
  'handoff-desktop-light': 'console.jpg',
  'why-desktop-light': 'why.jpg',
  'dry-run-desktop-light': 'dry-run.jpg',
};
const looks: Record<string, BrowserContextOptions> = {
  'desktop-light': { ...desktop, colorScheme: 'light' },
  'desktop-dark': { ...desktop, colorScheme: 'dark' },
  'laptop-light': { viewport: { width: 1180, height: 760 }, colorScheme: 'light' },
  'phone-light': { ...phone, colorScheme: 'light' },
  'phone-dark': { ...phone, colorScheme: 'dark' },
};

mkdirSync(folder, { recursive: true });
// What is looked at is what the sources say now.
await buildConsole();
await using program = await startWholeProgram();
const server = serve({ fetch: createApp(program.context).fetch, hostname: '127.0.0.1', port: 0 });
await new Promise((resolve) => server.once('listening', resolve));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
const browser = await launchBrowser();
const { state, member } = await signedIn(browser);
console.log('Playing a day …');
const day = await playAcmeDay(
  program.context,
  (pathname, init) =>
    fetch(`${url}${pathname}`, {
      ...init,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    }),
  member,
);
let taken = 0;
for (const [look, options] of Object.entries(looks)) {
  await photograph(consoleShots(day), look, { ...options, storageState: state });
  await photograph(widgetShots, look, options);
}
taken += await photographWidget(browser, folder, wanted);
await browser.close();
server.close();
if ('closeAllConnections' in server) server.closeAllConnections();
console.log(`${taken} pictures in ${path.relative(root, folder)}`);

async function photograph(shots: Shot[], look: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
  for (const shot of shots) {
    if (wanted.length > 0 && !wanted.some((word) => `${shot.name}-${look}`.includes(word))) continue;
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${look} ${shot.name}: ${error.message}`));
    try {
      await page.goto(`${url}${shot.path}`);
      await settle(page, shot);
      await page.screenshot({ path: path.join(folder, `${shot.name}-${look}.png`) });
      const documentedAs = forDocs && documented[`${shot.name}-${look}`];
      if (documentedAs) {
        await page.screenshot({ path: path.join(root, 'docs/images', documentedAs), type: 'jpeg', quality: 72 });
      }
      taken++;
    } catch (error) {
      console.error(`${look} ${shot.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      process.exitCode = 1;
    }
    await page.close();
  }
  await context.close();
}

async function settle(page: Page, shot: Shot): Promise<void> {
  await shot.ready?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page
    .getByRole('status', { name: /^Loading/ })
    .first()
    .waitFor({ state: 'detached' });
}

/** An admin of the team, as a browser keeps it. */
async function signedIn(chromium: Browser) {
  const context = await chromium.newContext();
  const headers = { origin: url };
  const link = await createSignInLink(program.context, { email: 'mira@example.com', role: 'admin' });
  const post = (to: string, data: unknown) => context.request.post(`${url}/console/api${to}`, { headers, data });
  await post('/auth/sign-in/link', { token: link.split('#link=')[1] });
  await post('/welcome', { name: 'Mira Olsen', email: 'mira@example.com', password: 'correct horse battery' });
  const session = await context.request.get(`${url}/console/api/session`);
  const member = (await session.json()) as { id: string; name: string };
  const kept = await context.storageState();
  await context.close();
  return { state: kept, member };
}
