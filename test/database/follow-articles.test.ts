import { afterAll, expect, test } from 'vitest';
import { createKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { type FollowedArticles, followArticles } from '#adapters/knowledge/follow-articles.ts';
import { syncArticles } from '#adapters/knowledge/sync-articles.ts';
import { article } from '#adapters/knowledge/testing/articles.ts';
import { wordlessEmbedder } from '#test/support/wordless-embedder.ts';
import { onBoth } from './on-both.ts';

onBoth('articles that another process changes', (bench) => {
  let followed: FollowedArticles | undefined;
  afterAll(async () => followed?.[Symbol.asyncDispose]());

  test('are found, found changed, and no longer found, without a restart', async () => {
    const knowledge = await createKnowledge({ articles: [], embedder: wordlessEmbedder });
    const warned: string[] = [];
    followed = await followArticles(bench.other, knowledge, (message) => void warned.push(message));
    const found = async (query: string) =>
      (await knowledge.search({ query, language: 'en', audience: 'public', limit: 1 })).passages[0]?.text.trim();
    const becomes = async (query: string, text: string | undefined) => {
      while ((await found(query)) !== text) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await syncArticles(bench.database, 'site', [article('Giraffes', 'They are tall.')]);
    await becomes('giraffe', 'They are tall.');
    await syncArticles(bench.database, 'site', [article('Giraffes', 'They are very tall.')]);
    await becomes('giraffe', 'They are very tall.');
    await syncArticles(bench.database, 'site', []);
    await becomes('giraffe', undefined);
    expect(knowledge.state().articles).toBe(0);
    expect(warned).toEqual([]);
  });
});
