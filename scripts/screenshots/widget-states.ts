import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { desktop, phone } from '#test/support/browser.ts';
import { buildWidget } from '#test/support/built-widget.ts';
import { openWidgetPage } from '#test/support/widget-page.ts';
import { startWidgetServer, type WidgetServer } from '#test/support/widget-server.ts';
import { makeGate, story } from '#test/support/widget-story.ts';

const screen = { ...desktop, viewport: { width: 1100, height: 800 } };
const looks: Record<string, BrowserContextOptions & { speaks?: string }> = {
  'desktop-light': screen,
  'desktop-dark': { ...screen, colorScheme: 'dark' },
  'phone-light': phone,
  'phone-dark': { ...phone, colorScheme: 'dark' },
  german: { ...screen, locale: 'de-DE', speaks: 'de' },
  arabic: { ...screen, locale: 'ar', speaks: 'ar' },
};

/** Photographs the widget in every state it can be in, by a story that always goes the same way. */
export async function photographWidget(browser: Browser, folder: string, wanted: readonly string[]): Promise<number> {
  await buildWidget();
  await using server = await startWidgetServer({ realClock: true });
  const url = await server.listen();
  let taken = 0;
  for (const [look, options] of Object.entries(looks)) {
    if (wanted.length > 0 && !wanted.some((word) => `widget-${look}`.includes(word))) continue;
    taken += await playAndPhotograph(server, browser, `${url}/demo`, look, options, folder);
  }
  return taken;
}

async function playAndPhotograph(
  server: WidgetServer,
  browser: Browser,
  url: string,
  look: string,
  { speaks, ...options }: (typeof looks)[string],
  folder: string,
): Promise<number> {
  const hold = { gate: makeGate() };
  server.script.current = story(server, hold);
  let taken = 0;
  await using at = await openWidgetPage(browser, url, options);
  const shot = async (name: string) => {
    await at.page.screenshot({ path: path.join(folder, `widget-${name}-${look}.png`), animations: 'disabled' });
    taken++;
  };
  if (speaks) await at.page.evaluate((locale) => window.Handrail?.setLocale(locale), speaks);
  await at.open();
  await at.panel.locator('.suggestions').waitFor();
  await shot('home');
  await at.panel.locator('.ask input').fill('How do I reset my password?');
  await at.panel.locator('.ask input').press('Enter');
  await at.log.locator('.sources').waitFor();
  await at.panel.locator('.source').nth(1).click();
  await shot('answer');
  await at.panel.locator('.thumb.down').click();
  await at.panel.locator('.offer').waitFor();
  await at.panel.locator('input[type=file]').setInputFiles({
    name: 'invoice.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Order 1042'),
  });
  await at.panel.locator('.composer .file:not(.sending)').waitFor();
  await shot('file');
  await at.say('Please track my parcel');
  await at.log.locator('.streaming .body').waitFor();
  await shot('streaming');
  hold.gate.open();
  await at.log.getByText('Anything else?').waitFor();
  await at.say('I want a refund');
  await at.log.locator('.card .primary').waitFor();
  await shot('confirm');
  await at.log.locator('.card .primary').click();
  await at.panel.locator('.rating').waitFor();
  await shot('rating');
  await at.panel.locator('.header .round').first().click();
  await at.panel.locator('.suggestions button').nth(1).click();
  await at.log.locator('.verify input').fill(`ana.${look}@example.com`);
  await at.log.locator('.verify input').press('Enter');
  await at.log.locator('.code').fill('12');
  await shot('code');
  await at.panel.locator('.foot .quiet').click();
  await at.panel.locator('.queue').waitFor();
  await shot('queue');
  await answerAsPerson(server);
  await at.log.getByText('this is Ines').waitFor();
  await shot('person');
  return taken;
}

async function answerAsPerson({ database }: WidgetServer): Promise<void> {
  const { id: conversationId } = await database.kysely
    .selectFrom('conversations')
    .select('id')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  await takeOver(database, { conversationId, userId: 'usr_1' });
  await writeHumanMessage(database, {
    conversationId,
    userId: 'usr_1',
    name: 'Ines Duarte',
    text: 'Hi, this is Ines. I have your order in front of me: it left this morning.',
    kind: 'reply',
  });
}
