/** The part of the platform's WebAssembly that is used; the compiler's own types come with browsers only. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
  validate(bytes: Uint8Array): boolean;
};

const page = 65_536;

/** Memory that a function of WebAssembly works on: at most 4 GB, addressed in bytes. */
export class WorkingMemory {
  readonly #memory = new WebAssembly.Memory({ initial: 1 });

  /** Valid until it grows. */
  get buffer(): ArrayBuffer {
    return this.#memory.buffer;
  }

  /** The function of a module written by `functionModule`, on this memory. The caller knows its parameters. */
  load<Call>(module: Uint8Array, name: string): Call {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory: this.#memory } });
    return instance.exports[name] as Call;
  }

  /**
   * Grows to so many bytes at least, and by this share of what is there. True when it grew: arrays
   * made on the buffer are empty then. Growing moves nothing; memory that nobody touched costs none.
   */
  makeRoom(bytes: number, share = 0): boolean {
    const have = this.#memory.buffer.byteLength;
    if (bytes <= have) return false;
    this.#memory.grow(Math.ceil(Math.max(bytes - have, have * share) / page));
    return true;
  }
}

/** Whether this machine and this Node.js can run a module. */
export function runs(module: Uint8Array): boolean {
  return WebAssembly.validate(module);
}
