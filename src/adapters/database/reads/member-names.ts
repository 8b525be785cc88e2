import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** Names by id of whoever may act: members of the team (the address of who gave no name), connectors and API keys. */
export async function readMemberNames(queries: Queries): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(nullif(name, ''), email) as name from users
    union all select id, name from connectors
    union all select id, name from api_keys`.execute(queries);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
