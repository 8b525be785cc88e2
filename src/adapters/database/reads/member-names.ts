import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** Names of the members of the team by their id, the address of who gave no name; and of connectors, by which people elsewhere answer. */
export async function readMemberNames(queries: Queries): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(nullif(name, ''), email) as name from users union all select id, name from connectors`.execute(
    queries,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
