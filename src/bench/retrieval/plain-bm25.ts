import type { Article } from '#domain/article.ts';
import type { Found } from './score-ranking.ts';

/** Okapi BM25 with its usual constants, whole words of title and body, no stems, no stop words. */
const k1 = 1.2;
const b = 0.75;

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What anybody builds in an afternoon: the floor that the product is held against. */
export function createPlainBm25(articles: readonly Article[]): (query: string) => Found[] {
  const documents = articles.map((article) => {
    const counts = new Map<string, number>();
    const all = words(`${article.title} ${article.body}`);
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id: article.id, counts, length: all.length };
  });
  const frequency = new Map<string, number>();
  for (const { counts } of documents)
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / (documents.length || 1);
  return (query) =>
    documents
      .map(({ id, counts, length }) => {
        let score = 0;
        for (const word of words(query)) {
          const count = counts.get(word) ?? 0;
          const holders = frequency.get(word) ?? 0;
          const rarity = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
          score += (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / average));
        }
        return { id, score };
      })
      .sort((left, right) => right.score - left.score);
}
