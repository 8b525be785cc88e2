import { createHash } from 'node:crypto';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { ModelStore } from './model-store.ts';

interface StoredVectors {
  /** Hashes of the texts, in the order of the vectors. */
  hashes: string[];
  vectors: Float32Array;
}

const batch = 64;

/**
 * The vectors of examples, kept on disk: after an edit to one example only that one is embedded
 * anew. Texts are stored as hashes only.
 */
export async function embedExamples(
  texts: readonly string[],
  embedder: Embedder,
  store: ModelStore,
  name: string,
  progress: (share: number) => void,
): Promise<Float32Array[]> {
  const stored = await store.load<StoredVectors>(name, embedder.id);
  const known = new Map<string, Float32Array>();
  stored?.hashes.forEach((hash, i) => {
    known.set(hash, stored.vectors.slice(i * embedder.dimensions, (i + 1) * embedder.dimensions));
  });
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('base64url'));
  const missing = [...new Set(texts.filter((_, i) => !known.has(hashes[i] ?? '')))];
  for (let start = 0; start < missing.length; start += batch) {
    const part = missing.slice(start, start + batch);
    const vectors = await embedder.embed(part, 'document');
    part.forEach((text, i) => {
      known.set(
        createHash('sha256').update(text).digest('base64url'),
        vectors[i] ?? new Float32Array(embedder.dimensions),
      );
    });
    progress(Math.min(1, (start + part.length) / missing.length));
  }
  if (missing.length > 0) {
    const kept = [...new Set(hashes)];
    const vectors = new Float32Array(kept.length * embedder.dimensions);
    kept.forEach((hash, i) => {
      vectors.set(known.get(hash) ?? new Float32Array(embedder.dimensions), i * embedder.dimensions);
    });
    const data: StoredVectors = { hashes: kept, vectors };
    await store.save(name, embedder.id, data);
  }
  return hashes.map((hash) => known.get(hash) ?? new Float32Array(embedder.dimensions));
}
