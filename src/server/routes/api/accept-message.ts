import type { Incoming } from '#adapters/database/incoming.ts';
import { receive } from '#adapters/database/intake.ts';
import { AppError } from '#domain/errors.ts';
import { maxMessageCharacters } from '#domain/message.ts';
import type { Context } from '../../context.ts';

/** Checks what zod cannot say well, stores the message, and starts the turn that answers it. */
export async function acceptMessage(context: Context, incoming: Incoming, field = 'message.text') {
  const text = readableText(incoming.text, field);
  const received = await receive(context.database, { ...incoming, text });
  if (received.turnId && !received.duplicate) context.turns.start(received.turnId);
  return received;
}

/** The text without what the database cannot hold; empty and overlong ones are refused. */
export function readableText(given: string, field: string): string {
  // NUL cannot be stored, lone surrogates cannot be encoded; neither carries meaning.
  const text = given.replaceAll('\u0000', '').toWellFormed();
  if (!text.trim())
    throw new AppError('message_empty', 'The message is empty: write something we can answer.', { field });
  if (text.length > maxMessageCharacters) {
    throw new AppError(
      'message_too_long',
      `The message has ${text.length} characters; at most ${maxMessageCharacters} are taken. Shorten it or send it in parts.`,
      { field },
    );
  }
  return text;
}
