import AxeBuilder from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { desktop, launchBrowser, phone } from '../support/browser.ts';
import { buildWidget } from '../support/built-widget.ts';
import { openWidgetPage, type WidgetPage } from '../support/widget-page.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';
import { makeGate, story } from '../support/widget-story.ts';

let server: WidgetServer;
let browser: Browser;
let url: string;
const hold = { gate: makeGate() };

beforeAll(async () => {
  await buildWidget();
  server = await startWidgetServer({ realClock: true });
  [url, browser] = await Promise.all([server.listen(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});
beforeEach(() => {
  hold.gate = makeGate();
  server.script.current = story(server, hold);
});

const newestConversation = () =>
  server.database.kysely
    .selectFrom('conversations')
    .selectAll()
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();

/** Faults that axe calls serious or worse, in the widget only; by all its rules, or by one. */
async function seriousFaults(at: WidgetPage, rule?: string): Promise<string[]> {
  if (await at.page.evaluate(() => !('axe' in window))) await at.page.evaluate(AxeBuilder.source);
  return await at.page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const result = await axe.run(
      { include: [{ fromShadowDom: ['handrail-widget', '.root'] }] },
      only ? { runOnly: [only] } : {},
    );
    if (result.passes.length < (only ? 1 : 10)) return [`axe looked at nothing: ${result.passes.length} rules`];
    return result.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, rule);
}

/** Looks in the light, and then at what the dark can get wrong. */
async function looksSound(at: WidgetPage): Promise<void> {
  const ground = () => at.panel.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await ground();
  expect(await seriousFaults(at)).toEqual([]);
  await at.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  // The page hears of the other theme a moment after the browser was told.
  await expect.poll(ground).not.toBe(light);
  expect(await seriousFaults(at, 'color-contrast')).toEqual([]);
  await at.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

describe('the widget in a browser', () => {
  it('answers with sources that open the very words', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.getByRole('button', { name: 'How do I reset my password?' }).click();
    await at.log.getByText('Send reset link').waitFor();
    expect(await at.log.getByText('AI', { exact: true }).count()).toBe(1);
    await at.log.getByRole('button', { name: '2', exact: true }).click();
    await at.log.getByText('A password has at least 12 characters.').waitFor();
    const link = at.log.getByRole('link', { name: 'Read the article' });
    expect(await link.getAttribute('href')).toBe('https://help.acme.example/rules');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(at.complaints).toEqual([]);
  });

  it('shows sentences as they come and the same words once they are a message', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.locator('.ask input').fill('Please track my parcel');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.locator('.streaming').getByText('Tuesday, 24 November').waitFor();
    expect(await at.log.getByText('Your display left our warehouse').count()).toBe(1);
    hold.gate.open();
    await at.log.getByText('Anything else?').waitFor();
    expect(await at.log.getByText('Your display left our warehouse').count()).toBe(1);
    expect(await at.log.locator('.streaming').count()).toBe(0);
  });

  it('confirms an action by its card, then asks for a rating and takes it', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.locator('.ask input').fill('I want a refund');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.getByRole('button', { name: 'Confirm' }).click();
    await at.log.getByText('You confirmed this').waitFor();
    await at.log.getByText('are on their way back').waitFor();
    await at.panel.getByRole('button', { name: '5, Great' }).click();
    await at.panel.getByPlaceholder('Anything you would like to add?').fill('So quick');
    await at.panel.locator('.rating').getByRole('button', { name: 'Send' }).click();
    await at.panel.getByText('Thank you for telling us').waitFor();
    const { id } = await newestConversation();
    const given = await server.database.kysely
      .selectFrom('feedback')
      .selectAll()
      .where('conversation_id', '=', id)
      .execute();
    expect(given).toMatchObject([{ kind: 'csat', score: 5, comment: 'So quick' }]);
  });

  it('verifies by a code from the e-mail, and the agent goes on by itself', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.getByRole('button', { name: 'Where is my order?' }).click();
    await at.log.getByLabel('E-mail address').fill('ana.code@example.com');
    await at.log.getByRole('button', { name: 'Send the code' }).click();
    const field = at.log.getByLabel('6-digit code');
    await field.waitFor();
    const code = /\d{6}/.exec(server.mails.at(-1)?.text ?? '')?.[0] ?? '';
    await field.fill(code === '000000' ? '111111' : '000000');
    await at.log.getByText('That is not the code').waitFor();
    await field.fill(code);
    await at.log.getByText('Order 1594 arrives').waitFor();
    await at.log.getByText('we know it is you').waitFor();
    await at.page.reload();
    await at.launcher.click();
    await at.panel.getByText('Order 1594 arrives').waitFor();
    // 400: the wrong code. 404: what was seen, told with the session from before the code was taken.
    expect(at.complaints.filter((complaint) => !/40[04]/.test(complaint))).toEqual([]);
  });

  it('hands over at a click, promises a time, and only then asks for an e-mail address', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.locator('.ask input').fill('How do I reset my password?');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.getByText('Send reset link').waitFor();
    expect(await at.panel.getByLabel('E-mail address').count()).toBe(0);
    await at.panel.getByRole('button', { name: 'Talk to a person' }).click();
    await at.panel.getByText(/in the queue$/).waitFor();
    await at.panel.getByText(/^(Expect a reply|Our team is back)/).waitFor();
    await at.panel.getByLabel('E-mail address').fill('eve@example.com');
    await at.panel.getByRole('button', { name: 'Save' }).click();
    await at.panel.getByText('we answer you at e•••@example.com').waitFor();
    const { id } = await newestConversation();
    await writeHumanMessage(server.database, {
      conversationId: id,
      kind: 'note',
      userId: 'usr_1',
      name: 'Ines Duarte',
      text: 'NOT FOR THE CUSTOMER',
    });
    await writeHumanMessage(server.database, {
      conversationId: id,
      kind: 'reply',
      userId: 'usr_1',
      name: 'Ines Duarte',
      text: 'Hi, Ines here.',
    });
    await at.log.getByText('Hi, Ines here.').waitFor();
    await at.panel.getByRole('heading', { name: 'Ines Duarte' }).waitFor();
    expect(await at.panel.getByText('NOT FOR THE CUSTOMER').count()).toBe(0);
    expect(await at.log.locator('.person .tag').count()).toBe(0);
  });

  it('answers a question of the agent with one press, as if it were typed', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.locator('.ask input').fill('I want an exchange');
    await at.panel.locator('.ask input').press('Enter');
    const replies = at.log.getByRole('group', { name: 'Suggested replies' });
    await replies.getByRole('button', { name: '1571' }).waitFor();
    // Whether a question helped is no question.
    expect(await at.log.locator('.thumbs').count()).toBe(0);
    await replies.getByRole('button', { name: '1571' }).click();
    await at.log.getByText('Send reset link').waitFor();
    await at.log.locator('.customer').getByText('1571').waitFor();
    expect(await replies.count()).toBe(0);
  });

  it('offers a person when an answer did not help', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.locator('.ask input').fill('How do I reset my password?');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.getByRole('button', { name: 'No, this did not help' }).click();
    await at.log.getByRole('button', { name: 'Talk to a person' }).click();
    await at.panel.getByText(/in the queue$/).waitFor();
  });

  it('counts what came while it was closed', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.open();
    await at.panel.locator('.ask input').fill('Please track my parcel');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.locator('.streaming').getByText('Tuesday').waitFor();
    await at.page.keyboard.press('Escape');
    await at.panel.waitFor({ state: 'detached' });
    hold.gate.open();
    await at.widget.getByRole('button', { name: 'Open the help chat, 1 unread' }).waitFor();
    await at.launcher.click();
    await at.log.getByText('Anything else?').waitFor();
    expect(await at.widget.locator('.badge').count()).toBe(0);
  });

  it('knows who is signed in, and forgets them when they sign out', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.page.getByLabel(/Ana Martín/).check();
    await at.panel.getByRole('heading', { name: /Hello Ana,/ }).waitFor();
    await at.panel.locator('.ask input').fill('How do I reset my password?');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.getByText('Send reset link').waitFor();
    expect((await newestConversation()).assurance).toBe('verified');
    await at.page.keyboard.press('Escape');
    await at.page.getByLabel(/Nobody in particular/).check();
    await at.panel.getByRole('heading', { name: /Hello there,/ }).waitFor();
    expect(await at.panel.locator('.preview').count()).toBe(0);
  });

  it('works by keyboard alone', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.launcher.focus();
    await at.page.keyboard.press('Enter');
    await at.panel.locator('.ask').waitFor();
    const focused = () =>
      at.page.evaluate(
        () => document.querySelector('handrail-widget')?.shadowRoot?.activeElement?.outerHTML ?? 'outside',
      );
    const seen = new Set<string>();
    for (let count = 0; count < 30; count++) {
      await at.page.keyboard.press('Tab');
      seen.add(await focused());
    }
    expect(seen).not.toContain('outside');
    expect(seen.size).toBeGreaterThan(6);
    await at.panel.locator('.ask input').focus();
    await at.page.keyboard.type('Hello');
    await at.page.keyboard.press('Enter');
    await at.log.getByText('Send reset link').waitFor();
    await at.composer.focus();
    await at.page.keyboard.type('One');
    await at.page.keyboard.press('Shift+Enter');
    await at.page.keyboard.type('Two');
    expect(await at.composer.inputValue()).toBe('One\nTwo');
    await at.page.keyboard.press('Escape');
    await at.panel.waitFor({ state: 'detached' });
    expect(await focused()).toContain('launcher');
  });

  it('fills a phone, and gives the page back when it is closed', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, { ...phone, reducedMotion: 'reduce' });
    await at.open();
    const box = await at.panel.boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await at.launcher.isVisible()).toBe(false);
    await at.panel.getByRole('button', { name: 'Close' }).click();
    expect(await at.launcher.isVisible()).toBe(true);
  });

  it('speaks the language of the page and reads from right to left', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, desktop);
    await at.page.evaluate(() => window.Handrail?.setLocale('ar-EG'));
    await at.open();
    await at.panel.getByText('كيف يمكننا مساعدتك؟').waitFor();
    expect(await at.panel.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await at.page.evaluate(() => window.Handrail?.setLocale('de'));
    await at.panel.getByRole('button', { name: 'Wo ist meine Bestellung?' }).waitFor();
  });

  it('has no serious fault of accessibility, on any page, in both themes', async () => {
    await using at = await openWidgetPage(browser, `${url}/demo`, { ...desktop, reducedMotion: 'reduce' });
    await at.open();
    await at.panel.locator('.suggestions').waitFor();
    await looksSound(at);
    await at.panel.locator('.ask input').fill('How do I reset my password?');
    await at.panel.locator('.ask input').press('Enter');
    await at.log.getByRole('button', { name: '2', exact: true }).click();
    await at.say('I want a refund');
    await at.log.getByRole('button', { name: 'Confirm' }).waitFor();
    await looksSound(at);
    await at.log.getByRole('button', { name: 'Confirm' }).click();
    await at.panel.locator('.rating').waitFor();
    await looksSound(at);
    await at.panel.getByRole('button', { name: 'Talk to a person' }).click();
    await at.panel.locator('.queue').waitFor();
    await looksSound(at);
    await at.panel.getByRole('button', { name: 'Back' }).click();
    await at.panel.getByRole('button', { name: 'Messages' }).click();
    await looksSound(at);
  });
});
