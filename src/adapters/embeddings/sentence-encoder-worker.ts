import { parentPort } from 'node:worker_threads';
import { MatrixMemory } from '../matrix/matrix-memory.ts';
import { encode } from './encoder/encode.ts';
import { Tokenizer } from './encoder/tokenizer.ts';
import { readWeights } from './encoder/weights.ts';
import type { EncoderReply, EncoderRequest } from './encoder-protocol.ts';

/**
 * Runs the sentence encoder on its own thread: a text takes 5 to 40 ms of pure computing, which
 * the event loop of the server must never wait for.
 */
if (parentPort === null) throw new Error('The sentence encoder runs as a worker thread only.');
const port = parentPort;
const memory = new MatrixMemory();
const weights = readWeights(memory);
const tokenizer = new Tokenizer(weights.vocabulary);

port.on('message', ({ id, texts }: EncoderRequest) => {
  try {
    const vectors = encode(
      texts.map((text) => tokenizer.encode(text)),
      weights,
      memory,
    );
    const reply: EncoderReply = { kind: 'encoded', id, vectors };
    port.postMessage(
      reply,
      vectors.map((vector) => vector.buffer as ArrayBuffer),
    );
  } catch (fault) {
    const reply: EncoderReply = { kind: 'failed', id, reason: String(fault) };
    port.postMessage(reply);
  }
});
const ready: EncoderReply = { kind: 'ready' };
port.postMessage(ready);
