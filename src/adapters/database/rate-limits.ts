import { sql } from 'kysely';
import type { Queries } from './database.ts';

/** So much at once, and then so much a minute. */
export interface Allowance {
  burst: number;
  perMinute: number;
}

export interface Taking {
  /** Name of the limit. */
  bucket: string;
  /** Who is counted. */
  key: string;
  allowance: Allowance;
}

/**
 * Takes one from the bucket of each key in one statement, all processes counting together. Zero when
 * it may go on, else the seconds until it may. An empty bucket is left as it is: knocking on it costs
 * nothing more.
 */
export async function takeFromBuckets(queries: Queries, takings: readonly Taking[], now: Date): Promise<number> {
  if (takings.length === 0) return 0;
  // Always in the same order: two requests must not wait for each other's rows.
  const asked = takings.toSorted((a, b) => (a.bucket + a.key < b.bucket + b.key ? -1 : 1));
  const { rows } = await sql`
    insert into rate_limits as held (bucket, key, tokens, burst, per_minute, at)
    select bucket, key, burst - 1, burst, per_minute, ${now}::timestamptz from unnest(
      ${asked.map(({ bucket }) => bucket)}::text[], ${asked.map(({ key }) => key)}::text[],
      ${asked.map(({ allowance }) => allowance.burst)}::float8[], ${asked.map(({ allowance }) => allowance.perMinute)}::float8[]
    ) as given (bucket, key, burst, per_minute)
    on conflict (bucket, key) do update set
      tokens = ${refilled} - 1, burst = excluded.burst, per_minute = excluded.per_minute, at = greatest(held.at, excluded.at)
    where ${refilled} >= 1
    returning bucket`.execute(queries);
  if (rows.length === asked.length) return 0;
  const { rows: held } = await sql<{ bucket: string; key: string; tokens: number; at: Date; per_minute: number }>`
    select bucket, key, tokens, at, per_minute from rate_limits where key = any(${asked.map(({ key }) => key)})`.execute(
    queries,
  );
  const waits = held
    .filter((row) => asked.some(({ bucket, key }) => bucket === row.bucket && key === row.key))
    .map(({ tokens, at, per_minute }) => {
      const filled = tokens + (Math.max(0, now.getTime() - at.getTime()) * per_minute) / 60_000;
      return Math.ceil(((1 - filled) * 60) / per_minute);
    });
  return Math.max(1, ...waits);
}

/** What a bucket holds by now, in the statement that takes from it. */
const refilled = sql<number>`least(excluded.burst,
  held.tokens + greatest(0, extract(epoch from excluded.at - held.at)) * excluded.per_minute / 60)`;

/** Forgets buckets that nobody touched since: they are full again. */
export async function forgetBuckets(queries: Queries, before: Date): Promise<void> {
  await queries.deleteFrom('rate_limits').where('at', '<', before).execute();
}
