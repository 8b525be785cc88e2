import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Writes everything in one transaction, which refuses when a human took over or a newer message came. */
export async function commit(turn: Turn, ports: Ports): Promise<Turn> {
  if (!turn.commit) throw new Error('commit runs after compose');
  const taken =
    turn.streamed > 0 && turn.commit.outcome !== 'replied' && !turn.commit.messages.some((m) => m.author === 'ai');
  const result = await ports.store.commit(turn.claim, {
    ...turn.commit,
    events: taken
      ? [
          ...turn.commit.events,
          { type: 'reply-retracted', turnId: turn.claim.turnId, reason: 'A colleague will answer instead.' },
        ]
      : turn.commit.events,
  });
  return result.committed ? turn : { ...turn, commit: undefined };
}
