import { createHash } from 'node:crypto';
import type { Article } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { tokenize } from '../tokenize.ts';

/** An article for tests; everything but title and body has a default. */
export function article(title: string, body: string, rest: Partial<Article> = {}): Article {
  return {
    id: title.toLowerCase().replace(/\W+/g, '-'),
    title,
    body,
    audience: 'public',
    language: 'en',
    source: 'test',
    contentHash: createHash('sha256').update(`${title}\n${body}`).digest('hex'),
    ...rest,
  };
}

/** Vectors of hashed words: near when texts share words, and the same on every run. Counts its work. */
export function wordEmbedder(languages?: readonly string[]): Embedder & { embedded: string[] } {
  const embedded: string[] = [];
  return {
    id: 'test/words/64',
    dimensions: 64,
    languages,
    embedded,
    async embed(texts, kind) {
      if (kind === 'document') embedded.push(...texts);
      return texts.map((text) => {
        const vector = new Float32Array(64);
        for (const { term, stop } of tokenize(text, 'en')) {
          if (stop) continue;
          const digest = createHash('sha256').update(term).digest();
          for (let at = 0; at < 8; at++) vector[(digest[at] ?? 0) % 64] = ((digest[at + 8] ?? 0) - 128) / 128;
        }
        const length = Math.hypot(...vector) || 1;
        return vector.map((value) => value / length);
      });
    },
  };
}
