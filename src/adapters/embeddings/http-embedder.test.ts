import { expect, test } from 'vitest';
import { startFakeEmbeddings } from '#test/support/fake-embeddings.ts';
import { createHttpEmbedder, embeddingDefaults } from './http-embedder.ts';

const key = 'pa-test-key';
const dot = (a?: Float32Array, b?: Float32Array) =>
  [...(a ?? [])].reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);

test.each(['voyage', 'openai'] as const)(
  '%s gives a unit vector for each text, in order, batch by batch',
  async (kind) => {
    await using server = await startFakeEmbeddings(kind, key);
    const embedder = createHttpEmbedder({ ...embeddingDefaults[kind], kind, url: server.url, apiKey: key });
    const texts = [
      'refund my order',
      '',
      '🙂',
      ...Array.from({ length: 150 }, (_, n) => `text ${n}`),
      'refund my order',
    ];
    const vectors = await embedder.embed(texts, 'document');
    expect(vectors).toHaveLength(texts.length);
    expect(dot(vectors[0], vectors[0])).toBeCloseTo(1, 4);
    expect(dot(vectors[0], vectors.at(-1))).toBeCloseTo(1, 4);
    expect(vectors[1]?.some((value) => value !== 0)).toBe(false);
    expect(vectors[2]?.some((value) => value !== 0)).toBe(false);
    expect(server.requests.map(({ input }) => input.length)).toEqual([128, 24]);
    await embedder.embed(['a question'], 'query');
    expect(server.requests.at(-1)?.input_type).toBe(kind === 'voyage' ? 'query' : undefined);
  },
);

test('waits as long as it is asked to and tries again; a wrong key is told at once, without the key', async () => {
  await using server = await startFakeEmbeddings('voyage', key);
  const waits: number[] = [];
  const options = { ...embeddingDefaults.voyage, kind: 'voyage' as const, url: server.url };
  const sleep = async (ms: number) => void waits.push(ms);
  server.failWith.push(429, 503);
  await createHttpEmbedder({ ...options, apiKey: key, sleep }).embed(['x'], 'document');
  expect(waits).toEqual([1_000, 1_000]);
  const wrong = createHttpEmbedder({ ...options, apiKey: 'pa-wrong', sleep }).embed(['x'], 'document');
  await expect(wrong).rejects.toThrow(/refused \(401\): .*invalid/);
  await expect(wrong).rejects.not.toThrow(/pa-wrong/);
});
