import { countViews } from '#adapters/database/reads/inbox-counts.ts';
import type { ViewCounts } from '#wire/console/inbox.ts';
import type { Context } from '../../../context.ts';
import type { ConsoleRouter } from '../console-router.ts';

export function countInbox(router: ConsoleRouter, context: Context): void {
  router.on('GET /inbox/counts', async (c) => {
    const reader = { userId: c.get('actor').userId, now: context.ports.clock.now() };
    const counts: ViewCounts = await countViews(context.database.kysely, reader);
    return c.json(counts);
  });
}
