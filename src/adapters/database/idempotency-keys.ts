import { sql } from 'kysely';
import type { Queries } from './database.ts';
import { toJsonb } from './storable.ts';

/** What to do with a request that carries an idempotency key. */
export type Begun =
  /** Nobody did it yet: do it, then `finishRequest`, or `forgetRequest` when it may be tried again. */
  | { kind: 'run' }
  /** It was done: answer the same. */
  | { kind: 'done'; status: number; response: unknown }
  /** The same key came with another request. */
  | { kind: 'conflict' }
  /** The first request is still at work: try again shortly. */
  | { kind: 'in-flight' };

interface Key {
  /** Whose key it is, e.g. the API key's id and the route. */
  scope: string;
  key: string;
}

/** A request at work longer than this died with its process. */
const abandonedAfterMs = 60_000;

/** Takes the key for this request. */
export async function beginRequest(
  queries: Queries,
  { scope, key, requestHash }: Key & { requestHash: string },
): Promise<Begun> {
  const { rows } = await sql`
    insert into idempotency_keys (scope, key, request_hash) values (${scope}, ${key}, ${requestHash})
    on conflict (scope, key) do update set created_at = now()
    where idempotency_keys.status is null and idempotency_keys.request_hash = excluded.request_hash
      and idempotency_keys.created_at < now() - ${abandonedAfterMs} * interval '1 millisecond'
    returning 1`.execute(queries);
  if (rows.length > 0) return { kind: 'run' };
  const found = await queries
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'response'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst();
  // Abandoned between the two statements.
  if (!found) return { kind: 'in-flight' };
  if (found.request_hash !== requestHash) return { kind: 'conflict' };
  if (found.status === null) return { kind: 'in-flight' };
  return { kind: 'done', status: found.status, response: found.response };
}

/** Keeps the answer for whoever asks again with the same key. */
export async function finishRequest(
  queries: Queries,
  { scope, key, status, response }: Key & { status: number; response: unknown },
): Promise<void> {
  await queries
    .updateTable('idempotency_keys')
    .set({ status, response: toJsonb(response ?? null) })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute();
}

/** Gives the key back: the request did nothing and may be tried again. */
export async function forgetRequest(queries: Queries, { scope, key }: Key): Promise<void> {
  await queries
    .deleteFrom('idempotency_keys')
    .where('scope', '=', scope)
    .where('key', '=', key)
    .where('status', 'is', null)
    .execute();
}

/** Forgets keys older than a day, for a job. Returns how many. */
export async function forgetOldRequests(queries: Queries): Promise<number> {
  const result = await queries
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
