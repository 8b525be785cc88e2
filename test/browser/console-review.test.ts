import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import { desktop, launchBrowser } from '#test/support/browser.ts';
import { buildConsole } from '#test/support/built-console.ts';
import { playScene, type Scene } from '#test/support/console-scene.ts';
import { type ConsoleSite, openConsoleSite, watchPage } from '#test/support/console-site.ts';
import { ask, drafted, end } from '#test/support/console-stories.ts';

let site: ConsoleSite;
let browser: Browser;
let scene: Scene;
const faults: string[] = [];

beforeAll(async () => {
  await buildConsole();
  [site, browser] = await Promise.all([openConsoleSite(), launchBrowser()]);
  scene = await playScene(site.server.database);
});
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

async function open(name: string, path: string): Promise<Page> {
  const page = await site.open(
    browser,
    { role: 'agent', email: `${name.toLowerCase()}@northwind.test`, name },
    desktop,
  );
  watchPage(page, site.url, faults);
  await page.goto(`${site.url}/console${path}`);
  return page;
}

const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const log = (page: Page) => page.getByRole('log', { name: 'Messages' });

describe('coming in', () => {
  it('goes by the first link to a password of one’s own, and out and in again', async () => {
    const link = await createSignInLink(site.server.context, { role: 'admin' });
    const page = await browser.newPage(desktop);
    await page.goto(link.replace('http://console.test', site.url));
    await page.getByLabel('Your name').fill('Grace Hopper');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('grace@northwind.test');
    await page.getByLabel('Password').fill('a very long password');
    await page.getByRole('button', { name: 'Save and open the inbox' }).click();
    await page.getByRole('heading', { name: 'All open' }).waitFor();
    expect(page.url()).not.toContain('link=');
    await page.getByRole('button', { name: 'Signed in as Grace Hopper' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('textbox', { name: 'E-mail' }).fill('grace@northwind.test');
    await page.getByLabel('Password').fill('a wrong password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail or password is wrong.').waitFor();
    await page.getByLabel('Password').fill('a very long password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'All open' }).waitFor();
    await page.context().close();
  });

  it('sends who is not signed in to the door and back to where they wanted', async () => {
    await site.server.member('agent', 'late@northwind.test', 'Late');
    const page = await browser.newPage(desktop);
    await page.goto(`${site.url}/console/policy`);
    await page.getByRole('textbox', { name: 'E-mail' }).fill('late@northwind.test');
    await page.getByLabel('Password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Policy', level: 1 }).waitFor();
    await page.context().close();
  });
});

describe('a reviewer', () => {
  it('takes a sent draft back, changes it and sends it, seen at once by a colleague', async () => {
    const [ana, ben] = await Promise.all([
      open('Ana', `/inbox/all/${scene.draft}`),
      open('Ben', '/inbox/needs-review'),
    ]);
    await ben.getByRole('article', { name: 'Omar Haddad' }).waitFor();
    await ana.getByRole('region', { name: 'Draft by the AI' }).waitFor();
    await ana.keyboard.press('d');
    await log(ana).getByText('Goes out in').waitFor();
    await log(ana).getByRole('button', { name: 'Undo' }).click();
    await ana.getByRole('button', { name: 'Edit', exact: true }).click();
    const edited = ana.getByLabel('Text of the draft');
    await edited.fill('Send it back, we pay you back within **14 days** [1].');
    await ana.getByText('Yes', { exact: true }).click();
    await ana.getByRole('button', { name: 'Send edited' }).click();
    await log(ana).getByRole('button', { name: 'Undo' }).click();
    // What was changed is still there, also after a look at the other ways to decide.
    expect(await edited.inputValue()).toContain('within **14 days**');
    await ana.getByRole('button', { name: 'Reject…' }).click();
    await ana.getByRole('button', { name: 'Back', exact: true }).click();
    expect(await edited.inputValue()).toContain('within **14 days**');
    await ana.getByRole('button', { name: 'Send edited' }).click();
    await log(ana).getByRole('button', { name: 'Send now' }).click();
    await log(ana).getByText('Ana changed the draft and sent it').waitFor();
    await ben.getByRole('article', { name: 'Omar Haddad' }).waitFor({ state: 'detached' });
    await Promise.all([ana.context().close(), ben.context().close()]);
  });

  it('rejects a draft with a reason and answers by hand', async () => {
    const asked = await ask(site.server.database, { text: 'Money back?', name: 'Rita Reject' });
    await end(site.server.database, asked.turnId, drafted('We never pay back.'));
    const page = await open('Ana', `/inbox/all/${asked.conversationId}`);
    await page.getByRole('button', { name: 'Reject…' }).click();
    await page.getByLabel('What would be right?').fill('We do, within 14 days.');
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    await log(page).getByText('Ana rejected the draft').waitFor();
    await page.getByLabel('Reply to the customer').fill('We do pay back, within 14 days.');
    await page.keyboard.press('Control+Enter');
    await log(page).getByRole('button', { name: 'Send now' }).click();
    await page.getByRole('article', { name: 'Ana wrote' }).getByText('We do pay back').waitFor();
    await page.context().close();
  });

  it('sends a reply, goes on with the next by a key, and has the words again after taking them back there', async () => {
    const page = await open('Ana', `/inbox/all/${scene.long}`);
    const composer = page.getByLabel('Reply to the customer');
    await composer.fill('Yes, we deliver to Spain.');
    await page.keyboard.press('Control+Enter');
    await log(page).getByText('Goes out in').waitFor();
    const notices = page.getByRole('region', { name: 'Notifications' });
    expect(await notices.getByRole('button').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await notices.getByText('Your reply to Sofía Álvarez goes out').waitFor();
    const next = page.url();
    expect(next).not.toContain(scene.long);
    await page.keyboard.press('k');
    await expect.poll(() => page.url()).not.toBe(next);
    await notices.getByRole('button', { name: 'Undo' }).click();
    await page.goto(`${site.url}/console/inbox/all/${scene.long}`);
    await composer.waitFor();
    expect(await composer.inputValue()).toBe('Yes, we deliver to Spain.');
    await page.context().close();
  });

  it('approves a refund and sees the turn go on', async () => {
    const page = await open('Ana', `/inbox/needs-review/${scene.approval}`);
    const card = page.getByRole('region', { name: 'Approval: Refund $240.00 for order 1042' });
    await card.getByRole('button', { name: 'Approve' }).click();
    await log(page).getByText('Ana approved: Refund $240.00 for order 1042').waitFor();
    await log(page).getByText('Ada is working on it').waitFor();
    expect(await card.count()).toBe(0);
    await page.context().close();
  });

  it('opens a source, a tool call and the reasons of an answer', async () => {
    const page = await open('Ana', `/inbox/all/${scene.answered}`);
    await log(page).getByRole('button', { name: 'Source 1: Delivery times' }).first().click();
    await page.getByText('Parcels within the country take two to four working days.').waitFor();
    await page.keyboard.press('Escape');
    await log(page).getByText('get_order_status').click();
    await log(page).getByRole('region', { name: 'Result' }).getByText('"carrier": "DHL"').waitFor();
    await log(page).getByRole('button', { name: 'Why this answer?' }).click();
    const steps = page.getByRole('dialog', { name: 'Why this answer?' });
    for (const step of ['Understood', 'Retrieved', 'Tools', 'Model calls', 'Checks', 'Decision']) {
      await steps.getByRole('heading', { name: step }).waitFor();
    }
    expect(page.url()).toContain('turn=');
    await page.keyboard.press('Escape');
    await steps.waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('a person', () => {
  it('takes a handoff over with the suggested reply and closes it', async () => {
    const page = await open('Ana', `/inbox/escalated/${scene.handoff}`);
    const card = page.getByRole('region', { name: 'Handoff' });
    await card.getByText('The customer was charged twice').waitFor();
    await card.getByRole('button', { name: 'Use this reply' }).click();
    expect(await page.getByLabel('Reply to the customer').inputValue()).toContain('sorry about the second charge');
    await page.keyboard.press('Alt+Enter');
    await log(page).getByRole('button', { name: 'Send now' }).click();
    await log(page).getByText('Ana took it over').waitFor();
    await log(page).getByText('Resolved', { exact: false }).first().waitFor();
    await card.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('sees who else looks and types', async () => {
    const [ana, ben] = await Promise.all([
      open('Ana', `/inbox/all/${scene.long}`),
      open('Ben', `/inbox/all/${scene.long}`),
    ]);
    await ana.getByText('Ben is looking at this too').waitFor();
    await ben.getByLabel('Reply to the customer').fill('Hello');
    await ana.getByText('Ben is replying').waitFor();
    await ana.getByRole('feed').getByText('Ben is typing …').waitFor();
    await ben.keyboard.press('Escape');
    await ben.keyboard.press('j');
    await ana.getByText('Ben is replying').waitFor({ state: 'detached' });
    await Promise.all([ana.context().close(), ben.context().close()]);
  });

  it('keeps what was typed through a reload, and gets it back when the server refuses', async () => {
    const page = await open('Ana', `/inbox/all/${scene.long}`);
    await page.getByLabel('Reply to the customer').fill('Half a thought');
    // A note has a text of its own: it never stands where one press sends it to the customer.
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByLabel('Note for the team').fill('She is a friend of the boss');
    await page.reload();
    expect(await page.getByLabel('Note for the team').inputValue()).toBe('She is a friend of the boss');
    await page.getByLabel('Note for the team').fill('');
    await page.getByRole('button', { name: 'Reply (not sent yet)' }).click();
    expect(await page.getByLabel('Reply to the customer').inputValue()).toBe('Half a thought');
    await page.route('**/messages', (route) =>
      route.fulfill({
        status: 503,
        json: { error: { code: 'unavailable', message: 'The database rests.', requestId: 'req_1' } },
      }),
    );
    await page.getByRole('button', { name: /^Send Ctrl/ }).click();
    await log(page).getByRole('button', { name: 'Send now' }).click();
    await notices(page).getByText('The database rests.').waitFor();
    expect(await page.getByLabel('Reply to the customer').inputValue()).toBe('Half a thought');
    await page.context().close();
  });

  it('sees a change taken back with a sentence when the server refuses it', async () => {
    const page = await open('Ana', `/inbox/all/${scene.answered}`);
    await page.route('**/changes', (route) =>
      route.fulfill({
        status: 409,
        json: { error: { code: 'conflict', message: 'Ben was first.', requestId: 'req_1' } },
      }),
    );
    await page.getByRole('button', { name: 'Take over' }).click();
    await notices(page).getByText('Ben was first.').waitFor();
    await page.getByRole('button', { name: 'Take over' }).waitFor();
    await page.context().close();
  });
});

describe('the page', () => {
  it('never threw, was never refused a resource, and asked nobody else for anything', () => {
    expect(faults).toEqual([]);
  });
});
