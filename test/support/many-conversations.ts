import { sql } from 'kysely';
import type { Database } from '#adapters/database/open-database.ts';

/** Puts so many open conversations into the database, newest first by their number. */
export async function fillInbox(database: Database, count: number): Promise<void> {
  await sql`
    insert into customers (id, name) select 'cus_many_' || n, 'Customer ' || n from generate_series(1, ${count}) n`.execute(
    database.kysely,
  );
  await sql`
    insert into conversations (id, channel, customer_id, ticket_id, ticket_state, preview, last_message_at, tags)
    select 'cnv_many_' || n, 'chat', 'cus_many_' || n, 'tkt_many_' || n, 'awaiting_customer', 'Message ' || n,
      now() - n * interval '1 minute', case when n % 10 = 0 then array['tenth'] else '{}'::text[] end
    from generate_series(1, ${count}) n`.execute(database.kysely);
  await sql`
    insert into tickets (id, conversation_id, state)
    select 'tkt_many_' || n, 'cnv_many_' || n, 'awaiting_customer' from generate_series(1, ${count}) n`.execute(
    database.kysely,
  );
}
