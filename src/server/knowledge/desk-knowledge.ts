import type { Database } from '#adapters/database/open-database.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';
import { createHttpEmbedder, embeddingDefaults } from '#adapters/embeddings/http-embedder.ts';
import { createDatabaseVectorCache } from '#adapters/knowledge/database-vector-cache.ts';
import { createSwitchingKnowledge, type SwitchingKnowledge } from '#adapters/knowledge/switching-knowledge.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Config, Secrets } from '../config/config.ts';
import { searchedVectors } from './searched-vectors.ts';

/** Id of the embedder whose vectors the search last served with. */
const servingKey = 'knowledge-embedder';

/**
 * The desk's knowledge with the embedder that is configured. After a change of provider the embedded
 * one serves until the new vectors are there: it needs nobody.
 */
export async function createDeskKnowledge(
  database: Database,
  embedded: Embedder,
  config: Pick<Config, 'embeddings' | 'vectorSearch'>,
  secrets: Pick<Secrets, 'embeddingsKey'>,
  warn: (message: string) => void,
): Promise<SwitchingKnowledge> {
  const { kind, url, model, dimensions } = config.embeddings;
  const wanted =
    kind === 'embedded'
      ? embedded
      : createHttpEmbedder({
          kind,
          url: url ?? embeddingDefaults[kind].url,
          model: model ?? embeddingDefaults[kind].model,
          dimensions: dimensions ?? embeddingDefaults[kind].dimensions,
          apiKey: secrets.embeddingsKey,
        });
  const served = await getSetting(database.kysely, servingKey);
  return await createSwitchingKnowledge({
    serving: served === wanted.id ? wanted : embedded,
    wanted,
    vectorCache: createDatabaseVectorCache(database.kysely),
    vectorsOf: (embedder) => searchedVectors(database, embedder, config.vectorSearch, warn),
    onSwitched: ({ id }) => setSetting(database.kysely, servingKey, id),
    warn,
  });
}
