import type { StoredEvent } from '#domain/events.ts';
import type { WidgetEvent } from '#wire/widget/event.ts';
import type { Context } from '../../context.ts';
import { presentStatus } from './present/status.ts';
import { readMessages } from './read/messages.ts';
import { readStatusFacts } from './read/status-facts.ts';
import { type ReplyBuilder, readReply } from './read/streamed-reply.ts';

/** What a batch of domain events touched. */
interface Touched {
  messageIds: string[];
  actionIds: string[];
  /** Turns that are over. */
  ended: string[];
  reply: boolean;
  status: boolean;
}

/**
 * Turns what happened into what a customer may see of it, for one connection. Domain events carry
 * ids and internal words; everything a browser gets is read and presented anew, so an event type
 * that nobody thought of here shows nothing.
 */
export class EventTranslator {
  readonly #context: Context;
  readonly #conversationId: string;
  #reply: ReplyBuilder | undefined;
  #status = '';
  #assurance: string;

  constructor(context: Context, conversation: { id: string; assurance: string }) {
    this.#context = context;
    this.#conversationId = conversation.id;
    this.#assurance = conversation.assurance;
  }

  async translate(events: readonly StoredEvent[]): Promise<WidgetEvent[]> {
    const touched: Touched = { messageIds: [], actionIds: [], ended: [], reply: false, status: false };
    for (const event of events) await this.#note(event, touched);
    const status = touched.status ? await this.status() : [];
    const messages = await this.#messages(touched);
    const spoken = new Set(messages.map((event) => (event.type === 'message' ? event.message.turnId : undefined)));
    // A turn's message takes the place of its stream; only what ended without one vanishes before.
    const over = (withMessage: boolean) =>
      touched.ended
        .filter((turnId) => spoken.has(turnId) === withMessage)
        .map((turnId): WidgetEvent => ({ type: 'reply-retracted', turnId }));
    const reply = touched.reply ? this.#reply : undefined;
    return [
      ...over(false),
      ...messages,
      ...over(true),
      ...(reply ? [{ type: 'reply-streamed', reply: reply.view(this.#context) } as const] : []),
      ...status,
    ];
  }

  /** The status, when it differs from the one sent last: a queue moves without this conversation. */
  async status(): Promise<WidgetEvent[]> {
    const { database, desk, ports } = this.#context;
    const facts = await readStatusFacts(database.kysely, this.#conversationId);
    if (!facts) return [];
    const status = presentStatus(facts, desk, ports.clock.now());
    const text = JSON.stringify(status);
    if (text === this.#status) return [];
    this.#status = text;
    return [{ type: 'status', status }];
  }

  async #note({ id, event }: StoredEvent, touched: Touched): Promise<void> {
    switch (event.type) {
      case 'message-received':
        // A turn is queued with the message: the customer sees at once that somebody is at it.
        this.#reply = await readReply(this.#context, this.#conversationId, id);
        touched.reply = this.#reply !== undefined;
        touched.messageIds.push(event.messageId);
        touched.status = true;
        return;
      case 'message-sent':
        touched.messageIds.push(event.messageId);
        touched.status = true;
        return;
      case 'reply-retracted':
        if (this.#reply?.turnId !== event.turnId) return;
        this.#reply.retract();
        touched.reply = true;
        return;
      case 'turn-ended':
        if (this.#reply?.turnId === event.turnId) {
          this.#reply = undefined;
          touched.reply = false;
        }
        touched.ended.push(event.turnId);
        touched.status = true;
        return;
      case 'action-decided':
        touched.actionIds.push(event.actionId);
        return;
      case 'draft-created':
      case 'draft-decided':
      case 'ticket-changed':
      case 'owner-changed':
      case 'feedback-given':
        touched.status = true;
        return;
      default:
        if ('turnId' in event && event.turnId) touched.reply = (await this.#takeReply(id, event)) || touched.reply;
    }
  }

  async #takeReply(id: number, event: StoredEvent['event'] & { turnId?: string }): Promise<boolean> {
    if (this.#reply && this.#reply.turnId === event.turnId) return this.#reply.take(event);
    // The first event seen of this turn: what it did before this connection counts too.
    const reply = await readReply(this.#context, this.#conversationId, id);
    if (!reply || reply.turnId !== event.turnId) return false;
    this.#reply = reply;
    return true;
  }

  async #messages({ messageIds, actionIds, status }: Touched): Promise<WidgetEvent[]> {
    const { kysely } = this.#context.database;
    if (messageIds.length === 0 && actionIds.length === 0 && !status) return [];
    const assurance = (await readStatusFacts(kysely, this.#conversationId))?.assurance ?? this.#assurance;
    const conversation = { id: this.#conversationId, assurance };
    const changed = assurance !== this.#assurance;
    this.#assurance = assurance;
    const found = [
      ...(messageIds.length > 0 ? await readMessages(this.#context, conversation, { ids: messageIds }) : []),
      ...(actionIds.length > 0 ? await readMessages(this.#context, conversation, { actionIds }) : []),
      // Whoever has shown who they are sees it on the card that asked.
      ...(changed ? await readMessages(this.#context, conversation, { cards: 'verify' }) : []),
    ];
    return found.map((message) => ({ type: 'message', message }));
  }
}
