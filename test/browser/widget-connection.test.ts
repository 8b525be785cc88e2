import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desktop, launchBrowser } from '../support/browser.ts';
import { buildWidget } from '../support/built-widget.ts';
import { type CuttingProxy, startCuttingProxy } from '../support/cutting-proxy.ts';
import { openWidgetPage, type WidgetPage } from '../support/widget-page.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';
import { makeGate, story } from '../support/widget-story.ts';

let server: WidgetServer;
let browser: Browser;
let line: CuttingProxy;
const hold = { gate: makeGate() };

beforeAll(async () => {
  await buildWidget();
  server = await startWidgetServer({ realClock: true });
  browser = await launchBrowser();
  line = await startCuttingProxy(await server.listen());
});
afterAll(async () => {
  await browser.close();
  await line[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  line.mend();
  hold.gate = makeGate();
  server.script.current = story(server, hold);
});

async function track(at: WidgetPage) {
  await at.open();
  await at.panel.locator('.ask input').fill('Please track my parcel');
  await at.panel.locator('.ask input').press('Enter');
  await at.log.locator('.streaming').getByText('Tuesday').waitFor();
}

const storedTexts = async () => {
  const rows = await server.database.kysely
    .selectFrom('messages')
    .select('body')
    .where('author_kind', '=', 'customer')
    .execute();
  return rows.map(({ body }) => body);
};

describe('the widget on a bad line', () => {
  it('says that the line is lost, finds back in mid-reply, and loses and doubles nothing', async () => {
    await using at = await openWidgetPage(browser, `${line.url}/demo`, desktop);
    await track(at);
    line.cut();
    await at.panel.getByText('Connection lost').waitFor();
    hold.gate.open();
    await server.settled();
    line.mend();
    await at.log.getByText('Anything else?').waitFor();
    expect(await at.log.getByText('Your display left our warehouse').count()).toBe(1);
    expect(await at.log.locator('article').count()).toBe(2);
    await at.panel.getByText('Connection lost').waitFor({ state: 'detached' });
  });

  it('goes on in mid-reply after the page was loaded again', async () => {
    await using at = await openWidgetPage(browser, `${line.url}/demo`, desktop);
    await track(at);
    await at.page.reload();
    await at.launcher.click();
    await at.panel.locator('.preview').click();
    await at.log.locator('.streaming').getByText('Tuesday').waitFor();
    hold.gate.open();
    await at.log.getByText('Anything else?').waitFor();
    expect(await at.log.getByText('Your display left our warehouse').count()).toBe(1);
  });

  it('keeps what was written when it cannot be sent, and sends it once when asked again', async () => {
    await using at = await openWidgetPage(browser, `${line.url}/demo`, desktop);
    await track(at);
    hold.gate.open();
    await at.log.getByText('Anything else?').waitFor();
    line.cut();
    await at.say('A long question that must not be lost');
    await at.log.getByText('Not sent').waitFor();
    line.mend();
    await at.log.getByRole('button', { name: 'Try again' }).click();
    await at.log.getByText('Send reset link').waitFor();
    expect((await storedTexts()).filter((text) => text.startsWith('A long question'))).toHaveLength(1);
    expect(await at.log.getByText('A long question').count()).toBe(1);
  });

  it('does not say twice what arrived although the answer to it was lost', async () => {
    await using at = await openWidgetPage(browser, `${line.url}/demo`, desktop);
    await track(at);
    hold.gate.open();
    await at.log.getByText('Anything else?').waitFor();
    line.swallowAnswers();
    await at.say('Did this arrive?');
    await at.log.getByText('Not sent').waitFor();
    line.mend();
    const again = at.log.getByRole('button', { name: 'Try again' });
    // The stream may bring the message by itself before anyone presses.
    await Promise.race([again.click().catch(() => {}), at.log.getByText('Send reset link').waitFor()]);
    await at.log.getByText('Send reset link').waitFor();
    expect((await storedTexts()).filter((text) => text === 'Did this arrive?')).toHaveLength(1);
    expect(await at.log.getByText('Did this arrive?').count()).toBe(1);
    expect(await at.log.getByText('Not sent').count()).toBe(0);
  });

  it('says so when nobody is there at all', async () => {
    await using at = await openWidgetPage(browser, `${line.url}/demo`, desktop);
    line.cut();
    await at.open();
    await at.panel.getByText('We cannot be reached right now.').waitFor();
  });
});
