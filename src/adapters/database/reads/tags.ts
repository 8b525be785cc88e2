import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** Newest tagged conversations looked at: what nobody uses any more is offered no longer. */
const looked = 500;

/** Tags in use, the most used first. */
export async function readTags(queries: Queries): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select tag from (
      select tags from conversations where tags <> '{}' order by last_message_at desc limit ${sql.lit(looked)}
    ) newest, unnest(newest.tags) as tag
    group by tag order by count(*) desc, tag limit 100`.execute(queries);
  return rows.map(({ tag }) => tag);
}
