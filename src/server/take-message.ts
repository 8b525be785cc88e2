import { bindAttachments } from '#adapters/database/attachments.ts';
import type { Incoming } from '#adapters/database/incoming.ts';
import { type Received, receive } from '#adapters/database/intake.ts';
import { incomingText } from '#domain/incoming-text.ts';
import type { Context } from './context.ts';

/** What the ways a message comes in differ in. */
export interface TakeOptions {
  /** Where the text stands in the request, for the error that names it; `text` by default. */
  field?: string;
  /** Files that came with it. */
  files?: readonly { id: string }[];
}

/**
 * Takes a customer's message in: checks it, stores it, and starts the turn that answers it.
 * Contract: throws `message_empty` or `message_too_long` with the field; when it returns, the
 * message is stored and somebody will answer it.
 */
export async function takeMessage(context: Context, incoming: Incoming, options: TakeOptions = {}): Promise<Received> {
  const text = incomingText(incoming.text, options.field);
  // The encoder has a thread of its own: it reads while the database writes.
  context.ports.comprehension.prepare?.(text, incoming.language ?? incoming.customer?.locale);
  const received = await receive(context.database, { ...incoming, text });
  const ids = options.files?.map(({ id }) => id) ?? [];
  await bindAttachments(context.database.kysely, ids, received);
  if (received.turnId) context.turns.start(received.turnId);
  return received;
}
