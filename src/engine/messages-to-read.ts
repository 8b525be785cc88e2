import type { Message } from '#domain/message.ts';
import type { Turn } from './turn.ts';
import { typedDecision } from './typed-decision.ts';

/** The customer's messages that say what a turn is about. */
export interface MessagesToRead {
  read: Message[];
  /** Theirs before the newest, oldest first. */
  before: Message[];
}

/**
 * The newest message(s). A bare "yes" wants what the message before it wanted; a decided card, a proof
 * of identity and a hand-back go on with the last message. Pure but for reading the turn.
 */
export function messagesToRead(turn: Turn): MessagesToRead {
  const asked = turn.snapshot.messages.filter(({ author }) => author.kind === 'customer');
  const fresh = turn.snapshot.unanswered.length;
  const before = asked.slice(0, Math.max(0, asked.length - fresh));
  const chosen = typedDecision(turn) !== null || fresh === 0 ? before.slice(-1) : asked.slice(-fresh);
  return { read: chosen.length > 0 ? chosen : asked.slice(-1), before };
}
