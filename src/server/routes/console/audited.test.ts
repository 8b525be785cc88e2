import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { access } from '../../auth/access.ts';

/** Routes that change nothing anybody asks about later, or whose change is written down elsewhere. */
const exempt = new Set([
  // Questions that need a body.
  'POST /knowledge/search',
  'POST /knowledge/preview',
  'POST /policy/dry-run',
  'POST /cost/what-if',
  'POST /calibration/what-if',
  // Of one's own screen: where one looks, what one has read or not sent yet.
  'POST /conversations/:id/presence',
  'POST /conversations/:id/read',
  'PUT /conversations/:id/text',
  // Written down with the message that takes the file, and by `apply-change.ts`.
  'POST /attachments',
  'POST /conversations/:id/changes',
  'POST /conversations/changes',
  // Does at once what happens every hour by itself.
  'POST /lessons/gather',
]);

it('every route that changes something writes down who did it', () => {
  const folder = import.meta.dirname;
  const handlers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      readFileSync(path.join(folder, file), 'utf8')
        .split(/router\.on\('/)
        .slice(1),
    )
    .map((text) => ({ route: text.slice(0, text.indexOf("'")), audited: /\baudit/i.test(text) }));
  const changing = Object.keys(access).filter((route) => !route.startsWith('GET ') && !exempt.has(route));
  expect(handlers.length).toBeGreaterThan(80);
  expect(changing.filter((route) => handlers.find((one) => one.route === route)?.audited !== true)).toEqual([]);
});
