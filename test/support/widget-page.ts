import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A page with the widget in it, and the parts of the widget that tests touch. */
export interface WidgetPage extends AsyncDisposable {
  page: Page;
  widget: Locator;
  launcher: Locator;
  panel: Locator;
  log: Locator;
  composer: Locator;
  /** Everything the page complained about: errors, refused requests, broken policies. */
  complaints: string[];
  open(): Promise<void>;
  say(text: string): Promise<void>;
}

export interface WidgetPageOptions extends BrowserContextOptions {
  /** Leaves the shadow root closed, as it ships; then tests cannot look inside. */
  closed?: boolean;
}

/** Opens a page. The shadow root, closed when shipped, is opened so that tests can look in. */
export async function openWidgetPage(
  browser: Browser,
  url: string,
  { closed, ...options }: WidgetPageOptions = {},
): Promise<WidgetPage> {
  const context = await browser.newContext(options);
  if (!closed) {
    await context.addInitScript(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  const widget = page.locator('handrail-widget').first();
  await widget.waitFor({ state: 'attached' });
  const panel = widget.getByRole('dialog');
  const composer = panel.getByRole('textbox', { name: /message|question|Frage|Nachricht|سؤال|رسالة|質問|メッセージ/i });
  const launcher = widget.locator('.launcher');
  return {
    page,
    widget,
    launcher,
    panel,
    log: panel.getByRole('log'),
    composer,
    complaints,
    async open() {
      await launcher.click();
      await panel.waitFor();
    },
    async say(text) {
      await composer.fill(text);
      await composer.press('Enter');
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
