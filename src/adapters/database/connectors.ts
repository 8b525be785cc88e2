import type { Channel } from '#domain/conversation.ts';
import type { Queries } from './database.ts';
import { newId } from './new-id.ts';

/** A program that brings messages of another channel. */
export interface Connector {
  id: string;
  name: string;
  channel: Channel;
  /** Its word counts for who a customer is. */
  vouches: boolean;
  createdAt: Date;
  /** When it last brought something. */
  lastAt?: Date;
}

const columns = ['id', 'name', 'channel', 'vouches', 'created_at', 'last_at'] as const;

/** Those in use, newest first. */
export async function listConnectors(queries: Queries): Promise<Connector[]> {
  const rows = await queries
    .selectFrom('connectors')
    .select(columns)
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    channel: row.channel as Channel,
    vouches: row.vouches,
    createdAt: row.created_at,
    lastAt: row.last_at ?? undefined,
  }));
}

export async function createConnector(
  queries: Queries,
  made: Pick<Connector, 'name' | 'channel' | 'vouches'> & { createdBy: string },
): Promise<{ id: string }> {
  const id = newId('cnn');
  const { name, channel, vouches, createdBy } = made;
  await queries.insertInto('connectors').values({ id, name, channel, vouches, created_by: createdBy }).execute();
  return { id };
}

/** Its signature counts for nothing from now on. False when there was none. */
export async function removeConnector(queries: Queries, id: string, at: Date): Promise<boolean> {
  const gone = await queries
    .updateTable('connectors')
    .set({ removed_at: at })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

export async function noteConnectorUse(queries: Queries, id: string, at: Date): Promise<void> {
  await queries.updateTable('connectors').set({ last_at: at }).where('id', '=', id).execute();
}
