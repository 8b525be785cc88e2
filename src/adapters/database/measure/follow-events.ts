import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { SafeTail } from '../safe-tail.ts';
import { refreshFacts } from './refresh-facts.ts';

/** Events read into the facts in one go. */
const batch = 2_000;
/** A transaction that holds a number of the log back is over soon, or left to the next run. */
const tailTries = 10;
const tailWaitMs = 50;

/**
 * Brings the facts up to the log: makes those anew of every ticket that an event since the last
 * time speaks of. Returns true when it got to the end before the time was over. Two processes may
 * do it at once; both make the same facts.
 */
export async function followEvents(database: Database, forMs = 60_000): Promise<boolean> {
  const until = Date.now() + forMs;
  const { kysely } = database;
  const { rows } = await sql<{ event_id: number }>`select event_id from facts_cursor`.execute(kysely);
  let at = rows[0]?.event_id ?? 0;
  const tail = new SafeTail(at);
  for (let tries = 0; (await tail.advance(kysely)) && tries < tailTries; tries++) await wait(tailWaitMs);
  while (at < tail.safe) {
    if (Date.now() > until) return false;
    const read = await sql<{ tickets: string[] | null; last: number }>`
      select array_agg(distinct ticket_id) filter (where ticket_id is not null) as tickets, max(id) as last from (
        select id, ticket_id from events where id > ${at} and id <= ${tail.safe} order by id limit ${batch}) read`.execute(
      kysely,
    );
    const { tickets, last } = read.rows[0] ?? { tickets: null, last: null };
    if (last === null) break;
    await refreshFacts(kysely, tickets ?? []);
    at = last;
    await sql`update facts_cursor set event_id = greatest(event_id, ${at})`.execute(kysely);
  }
  return true;
}

/** Facts this old are good enough to look at. */
const freshMs = 5_000;
/** A page does not wait longer for the newest events. */
const patienceMs = 1_000;

const followed = new WeakMap<Database, { at: number; running?: Promise<unknown> }>();

/** Before facts are read: takes in what happened lately, or as much as a moment allows. */
export async function freshFacts(database: Database): Promise<void> {
  const state = followed.get(database) ?? { at: 0 };
  followed.set(database, state);
  if (Date.now() - state.at < freshMs) return;
  state.running ??= followEvents(database, patienceMs).finally(() => {
    state.at = Date.now();
    state.running = undefined;
  });
  await state.running;
}
