import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { desktop, launchBrowser, phone } from '../support/browser.ts';
import { buildWidget } from '../support/built-widget.ts';
import { openWidgetPage } from '../support/widget-page.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';
import { makeGate, story } from '../support/widget-story.ts';

const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
const looks: Record<string, BrowserContextOptions> = {
  light: { ...desktop, viewport: { width: 1100, height: 800 } },
  dark: { ...desktop, viewport: { width: 1100, height: 800 }, colorScheme: 'dark' },
  phone,
  'phone-dark': { ...phone, colorScheme: 'dark' },
  german: { ...desktop, viewport: { width: 1100, height: 800 }, locale: 'de-DE' },
  arabic: { ...desktop, viewport: { width: 1100, height: 800 }, locale: 'ar' },
};

let server: WidgetServer;
let browser: Browser;
let url: string;
const hold = { gate: makeGate() };

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await buildWidget();
  server = await startWidgetServer({ realClock: true });
  server.script.current = story(server, hold);
  [url, browser] = await Promise.all([server.listen(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

describe('screenshots of the widget', () => {
  for (const [look, options] of Object.entries(looks)) {
    it(`are taken of every state, ${look}`, async () => {
      hold.gate = makeGate();
      await using at = await openWidgetPage(browser, `${url}/demo`, options);
      const shot = (name: string) =>
        at.page.screenshot({ path: `${folder}widget-${look}-${name}.png`, animations: 'disabled' });
      await shot('0-page');
      if (look === 'arabic') await at.page.evaluate(() => window.Handrail?.setLocale('ar'));
      if (look === 'german') await at.page.evaluate(() => window.Handrail?.setLocale('de'));
      await at.open();
      await at.panel.locator('.suggestions').waitFor();
      await shot('1-home');
      await at.panel.locator('.ask input').fill('How do I reset my password?');
      await at.panel.locator('.ask input').press('Enter');
      await at.log.locator('.sources').waitFor();
      await at.panel.locator('.source').nth(1).click();
      await shot('2-answer');
      await at.panel.locator('.thumb.down').click();
      await at.panel.locator('.offer').waitFor();
      await shot('3-thumb');
      await at.say('Please track my parcel');
      await at.log.locator('.streaming .body').waitFor();
      await shot('4-streaming');
      hold.gate.open();
      await at.log.getByText('Anything else?').waitFor();
      await at.say('I want a refund');
      await at.log.locator('.card .primary').waitFor();
      await shot('5-confirm');
      await at.log.locator('.card .primary').click();
      await at.panel.locator('.rating').waitFor();
      await shot('6-rating');
      await at.panel.locator('.scores button').nth(4).click();
      await at.panel.locator('.rating form').waitFor();
      await shot('7-rated');
      await at.panel.locator('.header .round').first().click();
      await shot('8-home-again');
      await at.panel.locator('.suggestions button').nth(1).click();
      await at.log.locator('.verify input').fill(`ana.${look}@example.com`);
      await at.log.locator('.verify input').press('Enter');
      await at.log.locator('.code').fill('12');
      await shot('9-code');
      await at.panel.locator('.foot .quiet').click();
      await at.panel.locator('.queue').waitFor();
      await shot('a-queue');
      const conversation = await server.database.kysely
        .selectFrom('conversations')
        .select('id')
        .orderBy('created_at', 'desc')
        .executeTakeFirstOrThrow();
      await takeOver(server.database, { conversationId: conversation.id, userId: 'usr_1' });
      await writeHumanMessage(server.database, {
        conversationId: conversation.id,
        userId: 'usr_1',
        name: 'Ines Duarte',
        text: 'Hi, this is Ines. I have your order in front of me: it left this morning.',
        kind: 'reply',
      });
      await at.log.getByText('this is Ines').waitFor();
      await shot('b-person');
    });
  }

  it('are taken of the landing page', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ ...desktop, colorScheme });
      await page.goto(`${url}/`);
      await page.screenshot({ path: `${folder}landing-${colorScheme}.png` });
      await page.close();
    }
  });
});
