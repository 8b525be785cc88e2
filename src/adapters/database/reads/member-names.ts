import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** Names of the members of the team by their id; the address of who gave no name. */
export async function readMemberNames(queries: Queries): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string; email: string }>`select id, name, email from users`.execute(
    queries,
  );
  return new Map(rows.map((user) => [user.id, user.name || user.email]));
}
