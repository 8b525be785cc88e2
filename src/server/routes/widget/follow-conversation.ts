import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { lastEventId } from '#adapters/database/events.ts';
import { AppError } from '#domain/errors.ts';
import type { StoredEvent } from '#domain/events.ts';
import type { WidgetEvent } from '#wire/widget/event.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import { EventTranslator } from './event-translator.ts';
import type { Limits } from './limits.ts';
import { ownConversation } from './read/own-conversation.ts';

/** Proxies close what is silent for 30 s or more; the widget gives up after 40 s. */
const heartbeatMs = 15_000;

/**
 * `GET /conversations/{id}/events`: what happens, from the event after `Last-Event-ID` on. The id
 * of a record says that everything up to it was told, so only the last record of a batch has one:
 * a line that breaks in between makes the browser ask for the whole batch again.
 */
export function followConversationRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.get('/conversations/:id/events', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'stream-of-session': session.customerId });
    const conversation = await ownConversation(context, session, c.req.param('id'));
    const after = cursorOf(c.req.header('last-event-id')) ?? (await lastEventId(context.database.kysely));
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const signal = AbortSignal.any([gone.signal, context.stopping]);
      const translator = new EventTranslator(context, conversation);
      await tell(stream, await translator.status());
      await pump(context, stream, translator, { conversationId: conversation.id, after, signal });
    });
  });
  return router;
}

interface Following {
  conversationId: string;
  after: number;
  signal: AbortSignal;
}

/** Events are read as they come and told in batches: a slow browser gets fewer, newer records. */
async function pump(context: Context, stream: SSEStreamingApi, translator: EventTranslator, following: Following) {
  const { signal } = following;
  let waiting: StoredEvent[] = [];
  let wake = () => {};
  const collect = async () => {
    for await (const event of context.feed.follow(following.conversationId, following.after, signal)) {
      waiting.push(event);
      wake();
    }
  };
  const collecting = collect().finally(() => wake());
  let over = false;
  void collecting.then(
    () => {
      over = true;
    },
    () => {
      over = true;
    },
  );
  while (!signal.aborted && !over) {
    if (waiting.length === 0) {
      await rest(heartbeatMs, (done) => {
        wake = done;
      });
    }
    const batch = waiting;
    waiting = [];
    if (signal.aborted) break;
    if (batch.length > 0) await tell(stream, await translator.translate(batch), batch.at(-1)?.id);
    else await beat(stream, translator);
  }
  // A fault of the feed ends the stream; the browser comes back and goes on from its last record.
  await collecting;
}

async function beat(stream: SSEStreamingApi, translator: EventTranslator) {
  await stream.write(': alive\n\n');
  await tell(stream, await translator.status());
}

async function tell(stream: SSEStreamingApi, events: WidgetEvent[], id?: number) {
  for (const [index, event] of events.entries()) {
    const last = index === events.length - 1;
    await stream.writeSSE({
      event: event.type,
      data: JSON.stringify(event),
      ...(last && id !== undefined ? { id: String(id) } : {}),
    });
  }
}

function rest(ms: number, onWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    onWake(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function cursorOf(given: string | undefined): number | undefined {
  if (given === undefined || given === '') return undefined;
  const cursor = Number(given);
  if (!Number.isSafeInteger(cursor) || cursor < 0) {
    throw new AppError('invalid_request', 'Last-Event-ID must be the id of an event.', { field: 'last-event-id' });
  }
  return cursor;
}
