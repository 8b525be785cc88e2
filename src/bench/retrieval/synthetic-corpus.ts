import { createHash } from 'node:crypto';
import dictionary from 'dictionary-en';
import type { VectorCache } from '#adapters/knowledge/vector-cache.ts';
import type { Article } from '#domain/article.ts';

/** Characters of a passage: what help centres have after cutting by headings. */
const passageWords = 80;
const passagesPerArticle = 8;

/** A stream of numbers from 0 to 1 that is the same on every run. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** English words, the frequent ones first in a fixed order, drawn as in real text (Zipf). */
function createWords(random: () => number): () => string {
  const all = Buffer.from(dictionary.dic)
    .toString()
    .split('\n')
    .flatMap((line) => /^[a-z]{3,12}(?=\/|$)/.exec(line)?.[0] ?? []);
  const words = all.map((word) => ({ word, key: random() })).sort((a, b) => a.key - b.key);
  const last = words.length;
  return () => words[Math.floor(last ** random()) - 1]?.word ?? 'help';
}

/** A help centre of about this many passages, in articles with headings. */
export function syntheticArticles(passages: number): Article[] {
  const random = seededRandom(20_261_121);
  const word = createWords(random);
  const line = (count: number) => Array.from({ length: count }, word).join(' ');
  return Array.from({ length: Math.ceil(passages / passagesPerArticle) }, (_, number) => {
    const sections = Array.from(
      { length: passagesPerArticle },
      () => `## ${line(4)}\n\n${Array.from({ length: 5 }, () => `${line(passageWords / 5)}.`).join(' ')}`,
    );
    const title = line(4);
    const body = sections.join('\n\n');
    const contentHash = createHash('sha256').update(`${title}\n${body}`).digest('hex');
    return {
      id: `article-${number}`,
      title,
      body,
      audience: 'public',
      language: 'en',
      source: 'synthetic',
      contentHash,
    };
  });
}

/** Questions of four to seven words, every fourth with a typo; others for each seed. */
export function syntheticQueries(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const word = createWords(seededRandom(20_261_121));
  return Array.from({ length: count }, (_, number) => {
    const words = Array.from({ length: 4 + Math.floor(random() * 4) }, word);
    if (number % 4 === 0) words[0] = `${words[0]?.slice(0, 2)}${words[0]?.slice(3)}`;
    return `how do I ${words.join(' ')}`;
  });
}

/** Different vectors that the made-up passages share: making one for each would take longer than the index. */
const different = 4096;

/**
 * A cache that has a vector for every text: embedding 100,000 passages takes hours. Questions still
 * go through the real embedder, so that its time counts.
 */
export function madeUpVectors(dimensions: number): VectorCache {
  const random = seededRandom(42);
  const pool = Array.from({ length: different }, () => {
    const vector = Float32Array.from({ length: dimensions }, () => random() + random() + random() - 1.5);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  });
  return {
    async getMany(_embedder, hashes) {
      return new Map(
        hashes.map((hash) => [hash, pool[Number.parseInt(hash.slice(0, 6), 16) % different] as Float32Array]),
      );
    },
    async putMany() {},
  };
}
