import { expect, test } from 'vitest';
import type { Embedder } from '#engine/ports/embedder.ts';
import { createKnowledge } from './create-knowledge.ts';
import { fittedScale, toFittedScale } from './similarity-scale.ts';
import { article, wordEmbedder } from './testing/articles.ts';

const subjects = ['passwords', 'invoices', 'parcels', 'boards', 'members', 'cards', 'calendars', 'exports'];
const verbs = ['change', 'delete', 'share'];
const articles = subjects.map((subject) =>
  article(
    `About ${subject}`,
    verbs.map((verb) => `## How to ${verb} ${subject}\n\nOpen ${subject} and choose ${verb}.`).join('\n\n'),
  ),
);

/** The same directions, with so much in common that any two texts are nearly alike. */
function crowded(embedder: Embedder): Embedder {
  return {
    ...embedder,
    id: 'test/crowded/96',
    dimensions: 96,
    async embed(texts, kind) {
      const vectors = await embedder.embed(texts, kind);
      return vectors.map((vector) => {
        const crowd = Math.sqrt(1 / 32);
        const raw = [...[...vector].map((value) => value * 0.5), ...Array<number>(32).fill(crowd)];
        const length = Math.hypot(...raw);
        return Float32Array.from(raw, (value) => value / length);
      });
    },
  };
}

const questions = ['how do i delete boards', 'share calendars', 'who won the football match', 'delete my dentist'];

test('an embedder that finds everything alike is as sure as one that does not', async () => {
  const relevances = async (embedder: Embedder) => {
    const knowledge = await createKnowledge({ articles, embedder });
    await knowledge.ready();
    const results = questions.map((query) => knowledge.search({ query, language: 'en', audience: 'public', limit: 1 }));
    return (await Promise.all(results)).map(({ relevance }) => relevance);
  };
  const plain = await relevances(wordEmbedder());
  const crowd = await relevances(crowded(wordEmbedder()));
  const asTheyCome = await relevances({ ...crowded(wordEmbedder()), fitted: true });
  const apart = (values: number[]) => Math.max(...values.map((value, at) => Math.abs(value - (plain[at] ?? 0))));
  expect(apart(crowd)).toBeLessThan(0.03);
  expect(apart(asTheyCome)).toBeGreaterThan(3 * apart(crowd));
});

test('a cosine keeps its place between unlike and alike', () => {
  expect(toFittedScale(0.4, undefined)).toBe(0.4);
  expect(toFittedScale(0.8, { unlike: 0.8, alike: 0.9 })).toBeCloseTo(fittedScale.unlike);
  expect(toFittedScale(0.9, { unlike: 0.8, alike: 0.9 })).toBeCloseTo(fittedScale.alike);
  expect(toFittedScale(1, { unlike: 0.1, alike: 0.2 })).toBe(1);
});
