import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmbeddedEmbedder, type EmbeddedEmbedder } from './embedded-embedder.ts';

let embedder: EmbeddedEmbedder;
beforeAll(async () => {
  embedder = await createEmbeddedEmbedder();
});
afterAll(async () => {
  await embedder[Symbol.asyncDispose]();
});

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

test('gives one vector of unit length per text, in order', async () => {
  const [reset, card, again] = await embedder.embed(
    ['How do I reset my password?', 'My card has not arrived', 'how do i reset my PASSWORD?'],
    'query',
  );
  if (!reset || !card || !again) throw new Error('three vectors expected');
  expect(reset).toHaveLength(embedder.dimensions);
  expect(cosine(reset, reset)).toBeCloseTo(1, 5);
  expect(cosine(reset, again)).toBeCloseTo(1, 5);
  expect(cosine(reset, card)).toBeLessThan(0.6);
});

test('similar questions are nearer than unrelated ones', async () => {
  const [a, b, c] = await embedder.embed(
    ['I want my money back', 'please refund my purchase', 'how do I change my e-mail address'],
    'query',
  );
  if (!a || !b || !c) throw new Error('three vectors expected');
  expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.1);
});

test('text without signal gives a zero vector', async () => {
  const vectors = await embedder.embed(['', '🙂', 'refund'], 'document');
  expect(vectors.map((vector) => vector.some((value) => value !== 0))).toEqual([false, false, true]);
});

test('a vector does not depend on what else was in the batch', async () => {
  const text = 'please cancel my subscription at the end of the month';
  const [alone] = await embedder.embed([text], 'query');
  await using other = await createEmbeddedEmbedder();
  const crowd = await other.embed([...Array.from({ length: 20 }, (_, i) => `question ${i}`), text], 'document');
  if (!alone) throw new Error('a vector expected');
  expect(cosine(alone, crowd[20] ?? new Float32Array())).toBeGreaterThan(0.9999);
});

test('50,000 characters and 100 calls at once are fine', async () => {
  const texts = Array.from({ length: 100 }, (_, i) => `${i % 7} `.repeat(25_000 / (1 + (i % 5))));
  const vectors = await Promise.all(texts.map((text) => embedder.embed([text], 'query')));
  expect(vectors.flat()).toHaveLength(100);
});

test('rejects once it is disposed', async () => {
  const gone = await createEmbeddedEmbedder();
  await gone[Symbol.asyncDispose]();
  await expect(gone.embed(['hello'], 'query')).rejects.toThrow('ended');
});

// The first six numbers as the model's own runtime (TensorFlow.js) gives them.
test.each([
  ['how do i reset my password?', [-0.046968, -0.05386, 0.039789, -0.052136, 0.053674, -0.053678]],
  ['where is order #4821, it was due on may 3', [0.056198, -0.057556, 0.052412, 0.013424, 0.054944, -0.03417]],
])('"%s" gets the vector that the published model gives', async (text, numbers) => {
  const [vector] = await embedder.embed([text], 'query');
  numbers.forEach((number, i) => {
    expect(vector?.[i]).toBeCloseTo(number, 4);
  });
});
