import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Embedder } from '#engine/ports/embedder.ts';

/** A provider of embeddings that is reached by HTTP. */
export interface HttpEmbedderOptions {
  /** `voyage` tells queries from documents; `openai` is what most other servers speak. */
  kind: 'voyage' | 'openai';
  /** Address up to and with `/v1`. */
  url: string;
  model: string;
  /** A multiple of 32, as the index wants it. */
  dimensions: number;
  /** Servers of one's own may want none. */
  apiKey?: string;
  /** Waits between tries; replaced in tests. */
  sleep?: (ms: number) => Promise<void>;
}

/** Where each provider is, and what it is asked for when nothing else is said. */
export const embeddingDefaults = {
  voyage: { url: 'https://api.voyageai.com/v1', model: 'voyage-4', dimensions: 1024 },
  openai: { url: 'https://api.openai.com/v1', model: 'text-embedding-3-small', dimensions: 1536 },
} as const;

/** Both providers take 128 texts at once; a request of such a size stays under their token limits. */
const batch = 128;
/** About 2,000 tokens: more than any passage, less than any provider's limit. */
const longestText = 8_000;
/** A question is waited for no longer than this: words alone answer then. */
const queryTimeoutMs = 3_000;
const documentTimeoutMs = 60_000;
const tries = { query: 2, document: 6 };

const reply = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()) })),
});

/** Why vectors are missing, without the key. */
export class EmbeddingFault extends Error {
  override name = 'EmbeddingFault';
}

/**
 * Vectors by a provider over HTTP: Voyage, or any server with OpenAI's `/v1/embeddings`.
 * Contract: as `Embedder`; rejects with `EmbeddingFault` when the provider refuses, or cannot be
 * reached in a few tries.
 */
export function createHttpEmbedder(options: HttpEmbedderOptions): Embedder {
  const { kind, model, dimensions, sleep = (ms) => setTimeout(ms).then(() => {}) } = options;
  const url = `${options.url.replace(/\/$/, '')}/embeddings`;

  const ask = async (texts: string[], purpose: 'query' | 'document'): Promise<Float32Array[]> => {
    const body = {
      model,
      input: texts,
      ...(kind === 'voyage'
        ? { input_type: purpose, output_dimension: dimensions, truncation: true }
        : { dimensions, encoding_format: 'float' }),
    };
    for (let attempt = 1; ; attempt++) {
      const last = attempt === tries[purpose];
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(options.apiKey ? { authorization: `Bearer ${options.apiKey}` } : {}),
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(purpose === 'query' ? queryTimeoutMs : documentTimeoutMs),
      }).catch((cause: unknown) => {
        if (last) throw new EmbeddingFault(`The embedding provider ${kind} cannot be reached.`, { cause });
      });
      if (response?.ok) return vectorsOf(await response.json(), texts.length);
      if (response && response.status !== 429 && response.status < 500) throw await refusal(response);
      if (last)
        throw new EmbeddingFault(`The embedding provider ${kind} answered ${response?.status}, again and again.`);
      const asked = Number(response?.headers.get('retry-after'));
      await sleep(asked > 0 ? Math.min(asked, 60) * 1_000 : 250 * 2 ** attempt);
    }
  };

  const refusal = async (response: Response): Promise<EmbeddingFault> => {
    const said = (await response.text().catch(() => '')).slice(0, 300);
    return new EmbeddingFault(`The embedding provider ${kind} refused (${response.status}): ${said}`);
  };

  const vectorsOf = (body: unknown, count: number): Float32Array[] => {
    const read = reply.safeParse(body);
    if (!read.success)
      throw new EmbeddingFault(`The embedding provider ${kind} answered in another form than expected.`);
    const vectors: Float32Array[] = [];
    // They may come in any order.
    for (const { index, embedding } of read.data.data) vectors[index] = unit(embedding);
    if (vectors.length !== count || vectors.some((vector) => vector?.length !== dimensions))
      throw new EmbeddingFault(`The embedding provider ${kind} did not give ${count} vectors of ${dimensions}.`);
    return vectors;
  };

  return {
    id: `${kind}/${model}/${dimensions}/p1`,
    dimensions,
    async embed(texts, purpose) {
      const vectors: Float32Array[] = texts.map(() => new Float32Array(dimensions));
      const wanted = texts.flatMap((text, at) => (/[\p{L}\p{N}]/u.test(text) ? [at] : []));
      for (let from = 0; from < wanted.length; from += batch) {
        const part = wanted.slice(from, from + batch);
        const made = await ask(
          part.map((at) => (texts[at] as string).slice(0, longestText)),
          purpose,
        );
        for (const [place, at] of part.entries()) vectors[at] = made[place] as Float32Array;
      }
      return vectors;
    },
  };
}

/** Of length one, whatever the provider does: cut vectors are not. */
function unit(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values) || 1;
  return Float32Array.from(values, (value) => value / length);
}
