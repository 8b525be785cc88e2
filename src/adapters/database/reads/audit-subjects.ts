import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** More subjects than this fit no question that somebody asked on purpose. */
const most = 500;

/**
 * Ids of what a person may mean by a subject: `#14` is the conversation of that ticket; else members and
 * customers by name or address, or the beginning of an id.
 */
export async function findAuditSubjects(queries: Queries, asked: string): Promise<string[]> {
  const ticket = /^#(\d{1,15})$/.exec(asked)?.[1];
  const pattern = asked.replace(/[\\%_]/g, String.raw`\$&`);
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from tickets where number = ${ticket ?? null}::bigint
    union select id from users where name ilike ${`%${pattern}%`} or email ilike ${`%${pattern}%`}
    union select c.id from conversations c join customers p on p.id = c.customer_id
      where p.name ilike ${`%${pattern}%`} or p.email ilike ${`%${pattern}%`}
    union select distinct subject from audit_log where subject ilike ${`${pattern}%`}
    limit ${sql.lit(most)}`.execute(queries);
  return rows.map(({ id }) => id);
}
