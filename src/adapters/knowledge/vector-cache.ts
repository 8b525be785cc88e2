import { createHash } from 'node:crypto';

/**
 * Vectors kept from one start to the next.
 * Contract: what was put under an embedder's id comes back for that id only, as exact as the index holds it.
 */
export interface VectorCache {
  /** Vectors by text hash; hashes without one are left out. */
  getMany(embedder: string, hashes: string[]): Promise<Map<string, Float32Array>>;
  putMany(embedder: string, vectors: Map<string, Float32Array>): Promise<void>;
}

/** Names a text in the cache. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Keeps vectors while the process lives: tests, benchmarks and `handrail check`. */
export function createMemoryVectorCache(): VectorCache {
  const kept = new Map<string, Float32Array>();
  return {
    async getMany(embedder, hashes) {
      const found = new Map<string, Float32Array>();
      for (const hash of hashes) {
        const vector = kept.get(`${embedder} ${hash}`);
        if (vector) found.set(hash, vector);
      }
      return found;
    },
    async putMany(embedder, vectors) {
      for (const [hash, vector] of vectors) kept.set(`${embedder} ${hash}`, vector);
    },
  };
}
