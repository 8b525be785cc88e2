import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that a theme can get wrong. */
export const contrastRules = ['color-contrast'];

/** What axe calls serious or worse on the page as it stands, in one line each; `part` looks at that much only. */
export async function seriousFaults(page: Page, rules = everyRule, part = 'body'): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) {
    // The page's own policy forbids scripts from elsewhere; this one comes from the test.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.evaluate(axe.source);
  }
  return await page.evaluate(
    async ([runOnly, place]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const result = await checker.run(place, {
        runOnly: [...runOnly],
        resultTypes: ['violations'],
      });
      return result.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    },
    [rules, part] as const,
  );
}
