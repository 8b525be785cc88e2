import type { Incoming } from '#adapters/database/incoming.ts';
import { receive } from '#adapters/database/intake.ts';
import { incomingText } from '#domain/incoming-text.ts';
import type { Context } from '../../context.ts';

/** Checks what zod cannot say well, stores the message, and starts the turn that answers it. */
export async function acceptMessage(context: Context, incoming: Incoming, field = 'message.text') {
  const received = await receive(context.database, { ...incoming, text: incomingText(incoming.text, field) });
  if (received.turnId && !received.duplicate) context.turns.start(received.turnId);
  return received;
}
