import type { Queries } from './database.ts';
import { newId } from './new-id.ts';

export interface Webhook {
  id: string;
  url: string;
  events: string[];
  createdAt: Date;
  stoppedAt?: Date;
  lastAt?: Date;
  lastStatus?: number;
  lastFault?: string;
}

/** All of them, newest first. */
export async function listWebhooks(queries: Queries): Promise<Webhook[]> {
  const rows = await queries.selectFrom('webhooks').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    url: row.url,
    events: row.events,
    createdAt: row.created_at,
    stoppedAt: row.stopped_at ?? undefined,
    lastAt: row.last_at ?? undefined,
    lastStatus: row.last_status ?? undefined,
    lastFault: row.last_fault ?? undefined,
  }));
}

export async function createWebhook(
  queries: Queries,
  webhook: { url: string; events: readonly string[]; createdBy: string },
): Promise<{ id: string }> {
  const id = newId('whk');
  await queries
    .insertInto('webhooks')
    .values({ id, url: webhook.url, events: [...webhook.events], created_by: webhook.createdBy })
    .execute();
  return { id };
}

/** False when there was none. */
export async function removeWebhook(queries: Queries, id: string): Promise<boolean> {
  const gone = await queries.deleteFrom('webhooks').where('id', '=', id).returning('id').executeTakeFirst();
  return gone !== undefined;
}

/** Notes how a delivery went; one that the receiver calls gone gets no more. */
export async function noteDelivery(
  queries: Queries,
  id: string,
  went: { at: Date; status?: number; fault?: string },
): Promise<void> {
  await queries
    .updateTable('webhooks')
    .set({
      last_at: went.at,
      last_status: went.status ?? null,
      last_fault: went.fault?.slice(0, 300) ?? null,
      ...(went.status === 410 ? { stopped_at: went.at } : {}),
    })
    .where('id', '=', id)
    .execute();
}
