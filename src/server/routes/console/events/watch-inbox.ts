import { lastEventId } from '#adapters/database/events.ts';
import type { StoredEvent } from '#domain/events.ts';
import type { LiveEvent } from '#wire/console/live.ts';
import type { Context } from '../../../context.ts';
import type { PresenceBoard } from '../../../presence.ts';
import { streamEvents } from '../../../stream-events.ts';
import type { ConsoleRouter } from '../console-router.ts';

/** A session that was ended elsewhere hears nothing after this at the latest. */
const lastsMs = 10 * 60_000;

/** What happens in all conversations, from now on or from `Last-Event-ID` on, and who looks where. */
export function watchInbox(router: ConsoleRouter, context: Context, board: PresenceBoard): void {
  router.on('GET /events', async (c) =>
    streamEvents(c, context, 'all', (stored) => ({ type: 'change', data: liveEventOf(stored) }), {
      from: await lastEventId(context.database.kysely),
      lastsMs,
      attach: (write) => board.listen((presence) => write('presence', presence)),
    }),
  );
}

function liveEventOf({ id, conversationId, ticketId, at, event }: StoredEvent): LiveEvent {
  return {
    id,
    conversationId,
    ticketId,
    type: event.type,
    turnId: 'turnId' in event ? event.turnId : undefined,
    text: event.type === 'reply-streamed' ? event.text : undefined,
    at: at.toISOString(),
  };
}
