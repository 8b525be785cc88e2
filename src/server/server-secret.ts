import { randomBytes } from 'node:crypto';
import type { Database } from '#adapters/database/database.ts';
import { initSetting } from '#adapters/database/settings.ts';

/** The secret all keys are derived from, made once and shared by all processes through the database. */
export async function serverSecret(database: Database): Promise<string> {
  return await initSetting(database.kysely, 'server-secret', randomBytes(32).toString('base64url'));
}
