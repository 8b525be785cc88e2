import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { FromWorker } from './worker-messages.ts';

/** The `X` message: a client that ends. The session itself stays, it is the only one there is. */
const terminate = 'X'.charCodeAt(0);

/**
 * Looks like the socket of a PostgreSQL server to the driver, and is the worker thread. Sharing
 * the driver means one parser of values, one shape of errors and prepared statements on both.
 */
export class ProtocolStream extends Duplex {
  readonly #worker: Worker;
  readonly #receive = (message: FromWorker): void => {
    if (message instanceof Uint8Array) this.push(message);
    else if (message.kind === 'fault') this.destroy(new Error(`The embedded database failed: ${message.message}`));
  };

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', this.#receive);
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#worker.off('message', this.#receive);
    done(error);
  }

  #send(bytes: Buffer): void {
    if (bytes[0] === terminate) return;
    // A copy that owns its memory: small buffers share a pool, which cannot be handed over.
    const own = new Uint8Array(bytes);
    this.#worker.postMessage(own, [own.buffer]);
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
