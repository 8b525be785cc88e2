import { ensureApiKey } from '#adapters/database/api-keys.ts';
import type { Database } from '#adapters/database/database.ts';
import type { Config, Secrets } from './config/config.ts';
import { localKey } from './local-key.ts';

/** Makes the keys of the environment valid, and the one the terminal client of this machine uses. */
export async function acceptKeys(
  database: Database,
  config: Config,
  secrets: Secrets,
  options: { keepLocalKey: boolean },
): Promise<void> {
  if (secrets.apiKey) await ensureApiKey(database.kysely, { name: 'HANDRAIL_API_KEY', key: secrets.apiKey });
  if (secrets.metricsKey) {
    const key = { name: 'HANDRAIL_METRICS_KEY', key: secrets.metricsKey, scope: 'metrics' as const };
    await ensureApiKey(database.kysely, key);
  }
  if (options.keepLocalKey) {
    await ensureApiKey(database.kysely, { name: 'this machine', key: await localKey(config.dataDir) });
  }
}
