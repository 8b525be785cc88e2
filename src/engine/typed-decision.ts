import { ownWords } from '#domain/own-words.ts';
import { type TypedDecision, typedYes } from '#domain/policy/typed-yes.ts';
import type { Turn } from './turn.ts';

/** What the newest message said to a card that waits, when it said nothing but yes or no. */
export function typedDecision(turn: Turn): TypedDecision | null {
  const newest = turn.snapshot.unanswered;
  const [message] = newest;
  if (newest.length !== 1 || !message) return null;
  const before = turn.snapshot.messages.findLast((m) => m.kind === 'reply' && m.seq < message.seq);
  const awaited = turn.snapshot.pendingActions.filter((action) => action.kind === 'confirm');
  return typedYes(ownWords(message.text), before, awaited);
}
