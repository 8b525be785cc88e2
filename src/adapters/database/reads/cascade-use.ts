import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** How often messages were not clear to the local classifier, and what asking a model came to. */
export interface CascadeUse {
  /** Turns whose message was read. */
  read: number;
  /** Of them, where the `classify` model was asked. */
  asked: number;
  /** Where its answer changed the reading. */
  changed: number;
  /** Of these, where a person got the message because of it, and where the agent did. */
  toPerson: number;
  toAgent: number;
  /** Where it gave none, and the local reading stood. */
  failed: number;
  /** Millionths of a dollar; calls whose price is not known are left out. */
  costMicros: number;
}

/** Counts the turns that started since a moment. */
export async function readCascadeUse(queries: Queries, since: Date): Promise<CascadeUse> {
  const { rows } = await sql<CascadeUse>`
    select count(*)::int as read,
      count(*) filter (where understanding ? 'cascade')::int as asked,
      count(*) filter (where understanding -> 'cascade' ->> 'outcome' = 'changed')::int as changed,
      count(*) filter (where understanding -> 'cascade' ->> 'goesTo' = 'person')::int as "toPerson",
      count(*) filter (where understanding -> 'cascade' ->> 'goesTo' = 'agent')::int as "toAgent",
      count(*) filter (where understanding -> 'cascade' ->> 'outcome' = 'failed')::int as failed,
      coalesce((select sum(cost_micros) from model_calls where role = 'classify' and at >= ${since}), 0)::float8 as "costMicros"
    from turns where understanding is not null and created_at >= ${since}`.execute(queries);
  return rows[0] ?? { read: 0, asked: 0, changed: 0, toPerson: 0, toAgent: 0, failed: 0, costMicros: 0 };
}
