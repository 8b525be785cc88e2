import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/**
 * Turns that wait to be claimed: queued ones and those whose holder let the lease run out, oldest
 * first. Those that another process is claiming at this moment are skipped.
 */
export async function nextTurns(queries: Queries, limit = 20): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from turns
    where state = 'queued' or (state = 'running' and lease_until < now())
    order by created_at limit ${limit} for no key update skip locked`.execute(queries);
  return rows.map(({ id }) => id);
}

/**
 * Gives back what this holder held, so that it can be claimed at once instead of when the lease
 * ends: at the start of a process that takes up a dead one's name, and when it stops in good order.
 */
export async function releaseTurns(queries: Queries, holder: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update turns set lease_until = now() - interval '1 millisecond'
    where state = 'running' and holder = ${holder} returning id`.execute(queries);
  return rows.map(({ id }) => id);
}

/** The same for all holders: on the embedded database nobody else can be alive at the start. */
export async function releaseAllTurns(queries: Queries): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update turns set lease_until = now() - interval '1 millisecond'
    where state = 'running' and (lease_until is null or lease_until > now()) returning id`.execute(queries);
  return rows.map(({ id }) => id);
}

/** True while a turn of the conversation is queued or running in any process. */
export async function hasOpenTurn(queries: Queries, conversationId: string): Promise<boolean> {
  const row = await queries
    .selectFrom('turns')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('state', '<>', 'ended')
    .executeTakeFirst();
  return row !== undefined;
}
