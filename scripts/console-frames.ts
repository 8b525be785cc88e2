// Measures in a real browser how smoothly the console moves with 10,000 conversations: scrolls the list, walks through
// it with `j`, types a reply, and prints the frames of each as JSON. `npm run bench -- console` runs it.
import { launchBrowser } from '#test/support/browser.ts';
import { buildConsole } from '#test/support/built-console.ts';
import { playScene } from '#test/support/console-scene.ts';
import { openConsoleSite } from '#test/support/console-site.ts';
import { fillInbox } from '#test/support/many-conversations.ts';
import { recordFrames } from './console-frames/record-frames.ts';

const conversations = 10_000;

await buildConsole();
await using site = await openConsoleSite();
const scene = await playScene(site.server.database);
await fillInbox(site.server.database, conversations);
const browser = await launchBrowser();
const page = await site.open(
  browser,
  { role: 'agent', email: 'ana@northwind.test', name: 'Ana' },
  { viewport: { width: 1440, height: 900 } },
);
await page.goto(`${site.url}/console/inbox/all`);
const feed = page.getByRole('feed');
await feed.getByRole('article').first().waitFor();
const box = await feed.boundingBox();
if (!box) throw new Error('The list is not on the page.');
const session = await page.context().newCDPSession(page);
/** A flick of the wheel or finger over the list: so many pixels, so many a second. */
const flick = (pixels: number, speed: number) =>
  session.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -pixels,
    speed,
    gestureSourceType: 'mouse',
  });

// Once for the compiler and the caches: who works here has scrolled before.
await flick(6_000, 3_000);
const scroll = await recordFrames(browser, page, () => flick(24_000, 3_000));
const fling = await recordFrames(browser, page, () => flick(60_000, 12_000));
const rows = await feed.getByRole('article').count();

await page.goto(`${site.url}/console/inbox/all/${scene.long}`);
await page.getByRole('log', { name: 'Messages' }).waitFor();
const walk = await recordFrames(browser, page, async () => {
  for (let step = 0; step < 20; step++) {
    await page.keyboard.press('j');
    await page.waitForTimeout(120);
  }
});
await page.goto(`${site.url}/console/inbox/all/${scene.long}`);
await page.getByLabel('Reply to the customer').click();
const typing = await recordFrames(browser, page, () =>
  page.keyboard.type('Thank you for writing. The helmet comes in size M, and we deliver to Spain in five days.', {
    delay: 40,
  }),
);
await browser.close();
console.log(JSON.stringify({ conversations, rows, scroll, fling, walk, typing }));
