import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Embedder } from '#engine/ports/embedder.ts';

/**
 * An embedder that keeps the vectors of public data on disk between runs: embedding 30,000
 * messages takes ten minutes and always gives the same vectors. Nothing else is kept: models are
 * trained anew in every run.
 */
export class KeptVectors implements Embedder {
  readonly id: string;
  readonly dimensions: number;
  readonly #embedder: Embedder;
  readonly #file: string;
  readonly #known: Map<string, Float32Array>;
  #added = 0;

  constructor(embedder: Embedder, folder: string, name: string) {
    this.#embedder = embedder;
    this.id = embedder.id;
    this.dimensions = embedder.dimensions;
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${name}.${createHash('sha256').update(embedder.id).digest('hex').slice(0, 8)}.vectors`);
    this.#known = existsSync(this.#file) ? deserialize(readFileSync(this.#file)) : new Map();
  }

  async embed(texts: string[], kind: 'query' | 'document'): Promise<Float32Array[]> {
    const keys = texts.map((text) => createHash('sha256').update(text).digest('base64url'));
    const missing = texts.filter((_, i) => !this.#known.has(keys[i] ?? ''));
    if (missing.length > 0) {
      const vectors = await this.#embedder.embed(missing, kind);
      missing.forEach((text, i) => {
        const vector = vectors[i];
        if (vector !== undefined) this.#known.set(createHash('sha256').update(text).digest('base64url'), vector);
      });
      this.#added += missing.length;
    }
    return keys.map((key) => this.#known.get(key) ?? new Float32Array(this.dimensions));
  }

  /** Writes what is new. */
  keep(): void {
    if (this.#added > 0) writeFileSync(this.#file, serialize(this.#known));
    this.#added = 0;
  }
}
