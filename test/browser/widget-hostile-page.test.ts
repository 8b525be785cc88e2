import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { desktop, launchBrowser } from '../support/browser.ts';
import { buildWidget } from '../support/built-widget.ts';
import { type ForeignSite, startForeignSite } from '../support/foreign-site.ts';
import { openWidgetPage, type WidgetPage } from '../support/widget-page.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let other: WidgetServer;
let browser: Browser;
let site: ForeignSite;
let url: string;
let otherUrl: string;

beforeAll(async () => {
  await buildWidget();
  [server, other, browser, site] = await Promise.all([
    startWidgetServer({ realClock: true }),
    startWidgetServer({ realClock: true }),
    launchBrowser(),
    startForeignSite(),
  ]);
  [url, otherUrl] = await Promise.all([server.listen(), other.listen()]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([server[Symbol.asyncDispose](), other[Symbol.asyncDispose](), site[Symbol.asyncDispose]()]);
});
beforeEach(() => {
  server.script.current = ({ text }) => [{ end: { ai: `You said: ${text}` } }];
  other.script.current = () => [{ end: { ai: 'From the other desk.' } }];
});

/** A page of another site, with this body and these headers. */
async function foreignPage(body: string, headers: Record<string, string> = {}, closed = false): Promise<WidgetPage> {
  Object.assign(site.page, { body, headers });
  return await openWidgetPage(browser, site.url, { ...desktop, closed, reducedMotion: 'reduce' });
}

const tag = (attributes = '') => `<script src="${url}/widget/handrail.js" ${attributes} defer></script>`;

async function ask(at: WidgetPage, text: string) {
  await at.open();
  await at.panel.locator('.ask input').fill(text);
  await at.panel.locator('.ask input').press('Enter');
}

const hostileCss = `<style>
  * { all: unset !important; transform: rotate(7deg) !important; pointer-events: none !important; }
  html, body { transform: scale(0.4); filter: blur(3px); overflow: hidden; height: 40px; contain: strict; font-size: 97px !important; color: red !important; }
  button, input, textarea, svg, p, section { display: none !important; }
  handrail-widget, body > * { display: none !important; visibility: hidden !important; opacity: 0 !important; zoom: 3 !important;
    position: static !important; width: 1px !important; height: 1px !important; overflow: hidden !important; clip-path: circle(0) !important; }
  .root, .panel, .launcher, .message { background: red !important; width: 3px !important; }
</style>`;

describe('the widget on a page that means no good', () => {
  it('looks and works the same under hostile styles', async () => {
    await using plain = await foreignPage(tag());
    await using hostile = await foreignPage(`${hostileCss}<main>Shop</main>${tag()}`);
    for (const at of [plain, hostile]) {
      await ask(at, 'Hello');
      await at.log.getByText('You said: Hello').waitFor();
      await at.page.mouse.move(5, 5);
    }
    for (const part of ['launcher', 'panel', 'composer'] as const) {
      expect(await hostile[part].boundingBox()).toEqual(await plain[part].boundingBox());
    }
    const look = (at: WidgetPage) =>
      at.log.getByText('You said: Hello').evaluate((element) => {
        const { color, fontSize, fontFamily, transform, opacity } = getComputedStyle(element);
        return { color, fontSize, fontFamily, transform, opacity };
      });
    expect(await look(hostile)).toEqual(await look(plain));
    const box = await hostile.launcher.boundingBox();
    expect(box).toMatchObject({ width: 56, height: 56, x: 1440 - 56 - 20, y: 900 - 56 - 20 });
  });

  it('lives under a strict content security policy of another site', async () => {
    const policy = `default-src 'none'; script-src ${url}; connect-src ${url}; style-src 'none'; img-src data:; require-trusted-types-for 'script'`;
    await using at = await foreignPage(tag(), { 'content-security-policy': policy });
    await ask(at, 'Hello');
    await at.log.getByText('You said: Hello').waitFor();
    expect(await at.panel.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('20px');
    expect(at.complaints).toEqual([]);
  });

  it('does not let scripts of the page look inside', async () => {
    await using at = await foreignPage(tag(), {}, true);
    await at.page.evaluate(() => window.Handrail?.open());
    const seen = await at.page.evaluate(() => ({
      root: document.querySelector('handrail-widget')?.shadowRoot,
      text: document.body.innerText,
      frozen: Object.isFrozen(window.Handrail),
      handle: Object.keys(window.Handrail ?? {}).sort(),
    }));
    expect(seen).toEqual({
      root: null,
      text: '',
      frozen: true,
      handle: ['close', 'identify', 'on', 'open', 'setLocale', 'toggle'],
    });
  });

  it('takes its colours from the page’s variables, and stays readable', async () => {
    const style = '<style>:root { --handrail-accent: #7a1f5c; --handrail-radius: 4px }</style>';
    await using at = await foreignPage(`${style}${tag()}`);
    await at.open();
    expect(await at.launcher.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(122, 31, 92)');
    expect(await at.panel.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('4px');
    await using yellow = await foreignPage(tag('data-accent="#ffd400"'));
    expect(await yellow.launcher.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(16, 22, 20)');
  });

  it('is one widget although the tag stands there twice', async () => {
    await using at = await foreignPage(tag() + tag());
    expect(await at.page.locator('handrail-widget').count()).toBe(1);
  });

  it('shares nothing with another desk’s widget on the same page', async () => {
    const second = `<script src="${otherUrl}/widget/handrail.js" data-global="OtherHelp" data-side="left" defer></script>`;
    await using at = await foreignPage(tag() + second);
    await at.page.locator('handrail-widget').nth(1).waitFor({ state: 'attached' });
    await ask(at, 'My secret');
    await at.log.getByText('You said: My secret').waitFor();
    await at.page.evaluate(() => (window as unknown as { OtherHelp: { open(): void } }).OtherHelp.open());
    const theirs = at.page.locator('handrail-widget').nth(1).getByRole('dialog');
    await theirs.locator('.ask input').fill('Hello there');
    await theirs.locator('.ask input').press('Enter');
    await theirs.getByText('From the other desk.').waitFor();
    expect(await theirs.getByText('My secret').count()).toBe(0);
    const kept = await at.page.evaluate(() =>
      Object.entries(localStorage).map(([name, value]) => [name, JSON.parse(value as string).token as string]),
    );
    expect(kept).toHaveLength(2);
    const tokenOf = (address: string) => kept.find(([name]) => name?.includes(address))?.[1];
    for (const [asked, token] of [
      [url, tokenOf(otherUrl)],
      [otherUrl, tokenOf(url)],
    ]) {
      const response = await fetch(`${asked}/widget/v1/conversations`, {
        headers: { authorization: `Bearer ${token}`, origin: site.url },
      });
      // The two servers of this test share their secret, so the token is read; it finds nothing there.
      expect(await response.json()).toEqual({ conversations: [] });
    }
  });
});

const hostileText = [
  '<script>alert(1)</script><img src="http://evil.localhost/a.png" onerror="alert(2)">',
  '![pixel](http://evil.localhost/b.png) [click](javascript:alert(3)) [data](data:text/html,<script>alert(4)</script>)',
  '[our help](https://help.acme.example.evil.localhost/) [аcme](https://help.аcme.example/) https://evil.localhost/?q=secret',
  '<style>*{display:none}</style><iframe src="http://evil.localhost/"></iframe><form action="http://evil.localhost/"><input name=a></form>',
  `| ${'wide '.repeat(60)} | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(400)}`,
  `${'>'.repeat(3000)} deep`,
  'x'.repeat(4000),
  '```\n'.concat('y'.repeat(3000), '\n```'),
  `${'a̷̛͖'.repeat(50)}\u202Eevil\u202C`,
].join('\n\n');

describe('the widget and text that means no good', () => {
  it('shows it as text: no script, no request, no broken page', async () => {
    server.script.current = () => [{ stream: hostileText }, { end: { ai: hostileText } }];
    await using at = await foreignPage(tag());
    const asked: string[] = [];
    at.page.on('request', (request) => asked.push(request.url()));
    at.page.on('dialog', (dialog) => asked.push(`dialog ${dialog.message()}`));
    await ask(at, '<img src=x onerror=alert(5)><b>bold</b>');
    await at.log.locator('.ai:not(.streaming)').waitFor();
    await wander(at.page);
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
    await at.log.getByText('<img src=x onerror=alert(5)><b>bold</b>').waitFor();
    const made = await at.log.evaluate((log) => ({
      foreign: log.querySelectorAll('script, img, iframe, form:not(.composer), style, object, embed, link').length,
      links: [...log.querySelectorAll('a')].map((link) => link.href),
      wide: log.parentElement ? log.scrollWidth > log.parentElement.clientWidth + 1 : false,
    }));
    expect(made).toEqual({ foreign: 0, links: [], wide: false });
    expect(at.complaints).toEqual([]);
  });
});

/** Moves over everything, as a customer would. */
async function wander(page: Page) {
  for (let y = 300; y < 800; y += 50) await page.mouse.move(1250, y);
}
