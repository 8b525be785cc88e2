import { sql } from 'kysely';
import type { TurnCommit } from '#engine/ports/turn-store.ts';
import type { Tx } from './database.ts';
import { readLoad, waitingFor } from './team-seats.ts';

/**
 * Takes the place in the line of people that the commit promises: a free seat of a person, or the
 * end of a team's queue. False when another turn took it since it was looked at. Whoever wants a
 * place of the same person or team waits here until this transaction is over, and then counts it.
 */
export async function takePlace(tx: Tx, { owner, place }: TurnCommit): Promise<boolean> {
  if (owner.kind === 'human') {
    const { rows } = await sql<{ capacity: number; free: boolean }>`
      select s.capacity, not s.away and exists (
        select 1 from users u where u.id = s.user_id and u.disabled_at is null and u.role <> 'viewer'
      ) as free
      from team_seats s where s.user_id = ${owner.userId} for no key update`.execute(tx);
    const seat = rows[0];
    if (seat && place) {
      // A statement of its own, after the row was locked: it sees what those before us committed.
      const load = await readLoad(tx, owner.userId);
      if (!seat.free || load >= seat.capacity || load !== place.waiting) return false;
    }
    await sql`update team_seats set last_given_at = now() where user_id = ${owner.userId}`.execute(tx);
    return true;
  }
  if (owner.kind === 'ai' || !place) return true;
  await sql`select pg_advisory_xact_lock(hashtext(${`handrail queue ${owner.team}`}))`.execute(tx);
  return (await waitingFor(tx, owner.team)) === place.waiting;
}
