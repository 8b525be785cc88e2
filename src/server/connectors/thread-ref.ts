import type { Connector } from '#adapters/database/connectors.ts';
import type { Queries } from '#adapters/database/database.ts';
import { AppError } from '#domain/errors.ts';

/** A connector reaches its own threads and no other's. */
export function threadRef({ id }: Connector, thread: string): string {
  return `${id}:${thread}`;
}

/** The conversation of a thread. Contract: `not_found` when the customer never wrote in it. */
export async function conversationOf(queries: Queries, connector: Connector, thread: string): Promise<string> {
  const row = await queries
    .selectFrom('conversations')
    .select('id')
    .where('channel', '=', connector.channel)
    .where('channel_ref', '=', threadRef(connector, thread))
    .executeTakeFirst();
  if (!row)
    throw new AppError('not_found', `There is no thread ${thread} of this connector.`, { field: 'data.thread' });
  return row.id;
}
