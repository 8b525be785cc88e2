import type { Database } from '#adapters/database/database.ts';
import { openDatabase } from '#adapters/database/open-database.ts';
import type { Say } from '../figures.ts';

/** A console's member who asks for pages over the routes, as a browser would. */
export interface Asker {
  call(method: string, path: string): Promise<{ status: number }>;
}

interface ConsoleServer extends AsyncDisposable {
  member(role: string): Promise<Asker>;
}

/** The console over a database with a year of made-up support in it. */
export interface MadeDesk extends AsyncDisposable {
  database: Database;
  lead: Asker;
  messages: number;
}

const support = (file: string) => import(new URL(`../../../test/support/${file}`, import.meta.url).href);

/** Tickets of a made-up year that come to a million messages. */
const ticketsOfAMillion = 376_000;
/** What a team of a hundred has on its hands. */
const openNow = 3_000;

/** Starts PostgreSQL, fills it and opens the console on it. `share` of the million is made. */
export async function openMadeDesk(share: number, say: Say): Promise<MadeDesk> {
  await using stack = new AsyncDisposableStack();
  const { startTestPostgres } = await support('postgres.ts');
  const postgres = stack.use(await startTestPostgres());
  const database = stack.use(await openDatabase({ url: await postgres.newDatabase(), dataDir: '' }));
  const tickets = Math.round(ticketsOfAMillion * share);
  say(`making ${tickets} tickets`);
  const { makeHistory } = await support('made-history.ts');
  await makeHistory(database.kysely, { tickets, days: 365, customers: Math.ceil(tickets / 5) });
  await reopenNewest(database);
  const { startConsole } = await support('console-server.ts');
  const server = stack.use((await startConsole({ database })) as ConsoleServer);
  const [{ messages }] = (await database.execute('select count(*)::int as messages from messages')).rows as [
    { messages: number },
  ];
  say(`${messages} messages are there`);
  const opened = stack.move();
  return { database, lead: await server.member('lead'), messages, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** Made-up tickets are all over; the newest wait for somebody. */
async function reopenNewest(database: Database): Promise<void> {
  await database.execute(
    `with newest as (select id, ticket_id from conversations order by last_message_at desc limit ${openNow}),
      reopened as (update tickets set state = 'escalated' where id in (select ticket_id from newest))
    update conversations set ticket_state = 'escalated', owner_kind = 'team', owner_id = 'billing', waiting_since = last_message_at
    where id in (select id from newest)`,
  );
  await database.execute('analyze');
}

/** Bytes of each table with its indexes, largest first. */
export async function tableSizes(database: Database): Promise<{ table: string; bytes: number }[]> {
  const { rows } = await database.execute(
    `select relname as table, pg_total_relation_size(oid)::float8 as bytes from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 12`,
  );
  return rows as { table: string; bytes: number }[];
}
