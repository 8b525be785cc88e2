import type { Ports } from '../ports/ports.ts';
import type { CommitResult, TurnCommit } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import { compose } from './compose.ts';
import { decide } from './decide.ts';
import { handOff, seated } from './hand-off.ts';

/** Looks for another place in the line of people before the promise of an exact one is given up. */
const mostPlaces = 5;

/**
 * Writes everything in one transaction, which refuses when a human took over or a newer message
 * came. When all sending was stopped since the turn began, it is decided anew: a draft in place of
 * a reply. When another hand-over took the seat or place that was promised, the next one is promised.
 */
export async function commit(turn: Turn, ports: Ports): Promise<Turn> {
  let now = turn;
  for (let places = 0; ; ) {
    const result = await write(now, ports, places < mostPlaces);
    if (result.committed) return now;
    if (result.placeTaken) {
      places++;
      // Others keep coming first: the team's queue always has room.
      now = await compose(places < mostPlaces ? await seated(now, ports) : inQueue(now), ports);
    } else if (result.sendingStopped) {
      // A draft has nothing to send: whoever composed words all the same is wrong, and a person goes on.
      if (now.snapshot.sendingStopped) throw new Error('Words were composed while all sending is stopped.');
      const stopped = { ...now, snapshot: { ...now.snapshot, sendingStopped: true } };
      now = await compose(await handOff(decide(stopped, ports), ports), ports);
    } else return { ...now, commit: undefined };
  }
}

function inQueue(turn: Turn): Turn {
  if (!turn.handoff) return turn;
  const { assignee: _taken, ...handoff } = turn.handoff;
  return { ...turn, handoff, seat: undefined };
}

async function write(turn: Turn, ports: Ports, exactPlace: boolean): Promise<CommitResult> {
  if (!turn.commit) throw new Error('commit runs after compose');
  await turn.journal.settled();
  const { place, ...rest } = turn.commit;
  const commit = { ...rest, ...(exactPlace ? { place } : {}), events: eventsOf(turn, turn.commit) };
  return await ports.store.commit(turn.claim, commit);
}

/** What was streamed and did not become a reply is taken back. */
function eventsOf(turn: Turn, commit: TurnCommit): TurnCommit['events'] {
  const taken = turn.streamed.standing && !commit.messages.some((message) => message.author === 'ai');
  if (!taken) return commit.events;
  const reason = 'A colleague will answer instead.';
  return [...commit.events, { type: 'reply-retracted', turnId: turn.claim.turnId, reason }];
}
