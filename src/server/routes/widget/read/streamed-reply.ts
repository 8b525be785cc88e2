import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { Activity, StreamedReply } from '#wire/widget/conversation.ts';
import type { Context } from '../../../context.ts';
import { presentReply } from '../present/message.ts';

/** What an event of a turn says about what the agent is at; never which tool it called, or with what. */
export function activityAfter(event: DomainEvent): Activity | undefined {
  switch (event.type) {
    case 'turn-started':
    case 'message-understood':
    case 'model-called':
      return 'thinking';
    case 'knowledge-searched':
      return 'searching';
    case 'tool-called':
      return event.tool === 'search_knowledge_base' ? 'searching' : 'checking';
    case 'tool-finished':
      return 'thinking';
    case 'reply-streamed':
      return 'writing';
    default:
      return undefined;
  }
}

/**
 * The answer that is being made, put together from the turn's events. The same parts always give
 * the same text, so a browser that comes back in the middle of it sees neither a gap nor a double.
 */
export class ReplyBuilder {
  readonly turnId: string;
  readonly #parts = new Map<number, string>();
  activity: Activity = 'thinking';

  constructor(turnId: string) {
    this.turnId = turnId;
  }

  /** Takes an event of the turn in; false when it changed nothing. */
  take(event: DomainEvent): boolean {
    const activity = activityAfter(event);
    if (event.type === 'reply-streamed') this.#parts.set(event.index, event.text);
    const changed = event.type === 'reply-streamed' || (activity !== undefined && activity !== this.activity);
    if (activity) this.activity = activity;
    return changed;
  }

  /** What was streamed is taken back; the turn may go on. */
  retract(): void {
    this.#parts.clear();
  }

  view(context: Context): StreamedReply {
    const text = [...this.#parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    return { turnId: this.turnId, activity: this.activity, content: presentReply(text.join(''), context.desk) };
  }
}

/** The reply of the turn that is at work now, up to and with the event `until`. */
export async function readReply(
  context: Context,
  conversationId: string,
  until: number,
): Promise<ReplyBuilder | undefined> {
  const { kysely } = context.database;
  const turn = await kysely
    .selectFrom('turns')
    .select(['id', 'created_at'])
    .where('conversation_id', '=', conversationId)
    .where('state', '<>', 'ended')
    .executeTakeFirst();
  if (!turn) return undefined;
  const rows = await kysely
    .selectFrom('events')
    .select('payload')
    .where('conversation_id', '=', conversationId)
    .where('id', '<=', until)
    .where('at', '>=', turn.created_at)
    .where(sql`payload ->> 'turnId'`, '=', turn.id)
    .orderBy('id')
    .execute();
  const reply = new ReplyBuilder(turn.id);
  for (const { payload } of rows) {
    const event = payload as DomainEvent;
    if (event.type === 'reply-retracted') reply.retract();
    else reply.take(event);
  }
  return reply;
}
