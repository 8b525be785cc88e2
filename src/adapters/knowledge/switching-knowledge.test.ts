import { expect, test } from 'vitest';
import type { Embedder } from '#engine/ports/embedder.ts';
import { startFakeEmbeddings } from '#test/support/fake-embeddings.ts';
import { wordlessEmbedder } from '#test/support/wordless-embedder.ts';
import { createHttpEmbedder, embeddingDefaults } from '../embeddings/http-embedder.ts';
import { createSwitchingKnowledge } from './switching-knowledge.ts';
import { article } from './testing/articles.ts';
import { createMemoryVectorCache } from './vector-cache.ts';

const search = { query: 'refund', language: 'en', audience: 'public' as const, limit: 3 };
const articles = [article('Refunds', 'A refund takes thirty days.'), article('Shipping', 'We ship by air.')];

test('a new provider takes over when its vectors are whole; until then the old index serves', async () => {
  await using server = await startFakeEmbeddings('voyage', 'key');
  server.failWith.push(400);
  const wanted = createHttpEmbedder({ ...embeddingDefaults.voyage, kind: 'voyage', url: server.url, apiKey: 'key' });
  const switched: string[] = [];
  const warnings: string[] = [];
  await using knowledge = await createSwitchingKnowledge({
    serving: wordlessEmbedder,
    wanted,
    vectorCache: createMemoryVectorCache(),
    onSwitched: async ({ id }: Embedder) => void switched.push(id),
    warn: (message) => void warnings.push(message),
    retryMs: 1,
  });
  await knowledge.change({ put: articles, drop: [] });
  await knowledge.ready();
  expect(warnings).toEqual([expect.stringMatching(/stays with wordless: .*refused \(400\)/)]);
  expect((await knowledge.search(search)).passages[0]?.articleId).toBe('refunds');
  while (knowledge.state().next) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(switched).toEqual([wanted.id]);
  expect(knowledge.state()).toMatchObject({ embedder: wanted.id, articles: 2 });
  expect((await knowledge.search(search)).passages[0]?.scores.dense).toBeGreaterThan(0);
});
