import { sql } from 'kysely';
import type { Queries } from './database.ts';
import { settingsChannel } from './notify.ts';
import { toJsonb } from './storable.ts';

/** While true nothing is sent to a customer by itself: what would be becomes a draft. */
export const killSwitchKey = 'sending-stopped';

/** The value of a setting, or undefined when it was never set. */
export async function getSetting(queries: Queries, key: string): Promise<unknown> {
  const row = await queries.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}

/** Sets a setting and tells all processes. */
export async function setSetting(queries: Queries, key: string, value: unknown): Promise<void> {
  await sql`
    with written as (
      insert into settings (key, value) values (${key}, ${toJsonb(value)}::jsonb)
      on conflict (key) do update set value = excluded.value, updated_at = now()
    )
    select pg_notify(${settingsChannel}, ${key})`.execute(queries);
}

/** Sets a setting unless it is there; returns what holds now. The way to make a secret once. */
export async function initSetting<T>(queries: Queries, key: string, value: T): Promise<T> {
  await queries
    .insertInto('settings')
    .values({ key, value: toJsonb(value) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return (await getSetting(queries, key)) as T;
}

/** True while automatic sending is stopped. */
export async function isSendingStopped(queries: Queries): Promise<boolean> {
  return (await getSetting(queries, killSwitchKey)) === true;
}

/** Stops or allows automatic sending in all processes at once. */
export async function setSendingStopped(queries: Queries, stopped: boolean): Promise<void> {
  await setSetting(queries, killSwitchKey, stopped);
}
