import type { Ports } from '../ports/ports.ts';
import type { CommitResult, TurnCommit } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import { compose } from './compose.ts';
import { decide } from './decide.ts';
import { handOff } from './hand-off.ts';

/**
 * Writes everything in one transaction, which refuses when a human took over or a newer message
 * came. When all sending was stopped since the turn began, it is decided anew: a draft in place of
 * a reply.
 */
export async function commit(turn: Turn, ports: Ports): Promise<Turn> {
  const result = await write(turn, ports);
  if (result.committed) return turn;
  if (!result.sendingStopped) return { ...turn, commit: undefined };
  const stopped = { ...turn, snapshot: { ...turn.snapshot, sendingStopped: true } };
  const again = await compose(await handOff(decide(stopped, ports), ports), ports);
  return (await write(again, ports)).committed ? again : { ...again, commit: undefined };
}

async function write(turn: Turn, ports: Ports): Promise<CommitResult> {
  if (!turn.commit) throw new Error('commit runs after compose');
  return await ports.store.commit(turn.claim, { ...turn.commit, events: eventsOf(turn, turn.commit) });
}

/** What was streamed and did not become a reply is taken back. */
function eventsOf(turn: Turn, commit: TurnCommit): TurnCommit['events'] {
  const taken = turn.streamed.standing && !commit.messages.some((message) => message.author === 'ai');
  if (!taken) return commit.events;
  const reason = 'A colleague will answer instead.';
  return [...commit.events, { type: 'reply-retracted', turnId: turn.claim.turnId, reason }];
}
