import { markRead } from '#adapters/database/mark-conversation.ts';
import type { Context } from '../../../context.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

export function markReadRoute(router: ConsoleRouter, context: Context): void {
  router.on('POST /conversations/:id/read', async (c) => {
    await markRead(context.database.kysely, idOf(c), c.get('actor').userId);
    return c.body(null, 204);
  });
}
