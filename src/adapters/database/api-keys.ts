import { createHash, randomBytes } from 'node:crypto';
import type { Queries } from './database.ts';
import { newId } from './new-id.ts';

/** What a key opens: the whole API, what of it only reads, or only the figures of `/metrics`. */
export type ApiKeyScope = 'api' | 'read' | 'metrics';

export interface ApiKey {
  id: string;
  name: string;
  scope: ApiKeyScope;
  /** Its first letters, by which people tell keys apart. */
  prefix: string;
  createdAt: Date;
  lastUsedAt?: Date;
  revokedAt?: Date;
}

const prefixLetters = 10;
/** How exact `lastUsedAt` is: a write at each request would cost more than it tells. */
const usedEveryMs = 60_000;

// A key is 192 bits of chance, so a plain hash cannot be searched and slow hashing buys nothing.
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Makes a key. It is shown once: only its hash is kept. */
export async function createApiKey(
  queries: Queries,
  name: string,
  scope: ApiKeyScope = 'api',
): Promise<{ id: string; key: string }> {
  const key = `hr_${randomBytes(24).toString('base64url')}`;
  const id = newId('key');
  await queries
    .insertInto('api_keys')
    .values({ id, name, scope, key_hash: hashOf(key), prefix: key.slice(0, prefixLetters) })
    .execute();
  return { id, key };
}

/** Makes sure a key that was given from outside, as `HANDRAIL_API_KEY`, is known. */
export async function ensureApiKey(
  queries: Queries,
  { name, key, scope = 'api' }: { name: string; key: string; scope?: ApiKeyScope },
): Promise<void> {
  await queries
    .insertInto('api_keys')
    .values({ id: newId('key'), name, scope, key_hash: hashOf(key), prefix: key.slice(0, prefixLetters) })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet({ revoked_at: null, scope }))
    .execute();
}

/** The key's record, or undefined when it is unknown or revoked. */
export async function findApiKey(
  queries: Queries,
  key: string,
): Promise<Pick<ApiKey, 'id' | 'name' | 'scope'> | undefined> {
  const row = await queries
    .selectFrom('api_keys')
    .select(['id', 'name', 'scope', 'last_used_at'])
    .where('key_hash', '=', hashOf(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (!row.last_used_at || Date.now() - row.last_used_at.getTime() > usedEveryMs) {
    await queries.updateTable('api_keys').set({ last_used_at: new Date() }).where('id', '=', row.id).execute();
  }
  return { id: row.id, name: row.name, scope: row.scope };
}

/** False when there is no such key or it was revoked before. */
export async function revokeApiKey(queries: Queries, id: string): Promise<boolean> {
  const row = await queries
    .updateTable('api_keys')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** All keys, newest first, revoked ones too. */
export async function listApiKeys(queries: Queries): Promise<ApiKey[]> {
  const rows = await queries.selectFrom('api_keys').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scope: row.scope,
    prefix: row.prefix,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
  }));
}
