import { expect, test } from 'vitest';
import { createDatabaseVectorCache } from '#adapters/knowledge/database-vector-cache.ts';
import { storedArticles } from '#adapters/knowledge/stored-articles.ts';
import { packVector, unpackVector } from '#adapters/knowledge/stored-vector.ts';
import { syncArticles } from '#adapters/knowledge/sync-articles.ts';
import { article } from '#adapters/knowledge/testing/articles.ts';
import { onBoth } from './on-both.ts';

const none = { added: 0, changed: 0, unchanged: 0, retired: 0, taken: [] };

onBoth('stored articles', (bench) => {
  test('are made what the source has, and stay untouched when it did not change', async () => {
    const reviewed = new Date('2026-11-01T00:00:00Z');
    const first = article('Refunds', 'Thirty days.\n\n## Plans\n\nTwo weeks.', {
      source: 'folder',
      url: '/help/refunds',
      productArea: 'billing',
      owner: 'ann',
      lastReviewedAt: reviewed,
    });
    const second = article('Shipping', 'By air.', { source: 'folder', audience: 'internal' });
    expect(await syncArticles(bench.database, 'folder', [first, second])).toEqual({ ...none, added: 2 });
    expect(await syncArticles(bench.database, 'folder', [first, second])).toEqual({ ...none, unchanged: 2 });
    expect(await storedArticles(bench.other.kysely)).toEqual([first, second]);
    const passages = await bench.other.kysely
      .selectFrom('passages')
      .selectAll()
      .where('article_id', '=', 'refunds')
      .orderBy('position')
      .execute();
    expect(passages.map((row) => [row.id, row.heading_path, row.body.trim()])).toEqual([
      ['refunds#top', ['Refunds'], 'Thirty days.'],
      ['refunds#plans', ['Refunds', 'Plans'], 'Two weeks.'],
    ]);
  });

  test('are retired when they vanish, and come back when they do', async () => {
    const shipping = article('Shipping', 'By sea.', { source: 'folder' });
    expect(await syncArticles(bench.database, 'folder', [shipping])).toEqual({ ...none, changed: 1, retired: 1 });
    expect((await storedArticles(bench.other.kysely)).map((stored) => stored.body)).toEqual(['By sea.']);
    const refunds = article('Refunds', 'Forty days.', { source: 'folder' });
    expect(await syncArticles(bench.database, 'folder', [shipping, refunds])).toEqual({
      ...none,
      changed: 1,
      unchanged: 1,
    });
    expect(await storedArticles(bench.other.kysely)).toHaveLength(2);
  });

  test('of one source leave those of another alone', async () => {
    const report = await syncArticles(bench.database, 'site', [
      article('Shipping', 'Stolen id.'),
      article('Careers', 'Join us.'),
    ]);
    expect(report).toEqual({ ...none, added: 1, taken: ['shipping'] });
    expect(await syncArticles(bench.database, 'site', [])).toEqual({ ...none, retired: 1 });
    expect((await storedArticles(bench.other.kysely)).map((stored) => stored.source)).toEqual(['folder', 'folder']);
  });

  test('have their vectors back as the index holds them, for their own embedder only', async () => {
    const cache = createDatabaseVectorCache(bench.database.kysely);
    const vector = Float32Array.from({ length: 512 }, (_, at) => Math.sin(at));
    await cache.putMany('one', new Map([['hash', vector]]));
    await cache.putMany('one', new Map([['hash', vector]]));
    const again = createDatabaseVectorCache(bench.other.kysely);
    const back = await again.getMany('one', ['hash', 'other']);
    expect(back.size).toBe(1);
    expect(back.get('hash')).toEqual(unpackVector(packVector(vector)));
    expect(await again.getMany('two', ['hash'])).toEqual(new Map());
  });
});
