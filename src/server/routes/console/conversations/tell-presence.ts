import { presenceRequest } from '#wire/console/live.ts';
import type { PresenceBoard } from '../../../presence.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

export function tellPresence(router: ConsoleRouter, board: PresenceBoard): void {
  router.on('POST /conversations/:id/presence', async (c) => {
    const { state } = await bodyOf(c, presenceRequest);
    const { userId, name } = c.get('actor');
    await board.tell({ conversationId: idOf(c), userId, name, state });
    return c.body(null, 204);
  });
}
