/** A call across a border of the engine (database, model, tool), held until the schedule lets it go. */
export interface Held {
  /** The process that made it. */
  process: string;
  label: string;
  /** `request`: on its way out, nothing has happened. `reply`: it has happened, and the process has not heard. */
  phase: 'request' | 'reply';
  /** Simulated milliseconds after which a request that has not arrived never does. */
  deadline?: number;
}

interface Entry extends Held {
  run(): Promise<unknown>;
  outcome?: { ok: true; value: unknown } | { ok: false; fault: unknown };
  resolve(value: unknown): void;
  reject(fault: unknown): void;
}

/**
 * Holds every call that processes make to the outside, and lets one go at a time. A process can be
 * killed between any two moments: its calls that have not arrived never will, and what it was
 * waiting for it never hears.
 */
export class Schedule {
  #entries: Entry[] = [];
  readonly #dead = new Set<string>();
  /** Moments let go so far. */
  moments = 0;

  /** Makes a call as this process. */
  call<T>(process: string, label: string, run: () => Promise<T>, deadline?: number): Promise<T> {
    if (this.#dead.has(process)) return new Promise(() => {});
    return new Promise<T>((resolve, reject) => {
      this.#entries.push({
        process,
        label,
        phase: 'request',
        deadline,
        run,
        resolve: resolve as (value: unknown) => void,
        reject,
      });
    });
  }

  held(): readonly Held[] {
    return this.#entries;
  }

  /** Lets one call go a step further, and everything that follows from it settle. */
  async advance(held: Held): Promise<void> {
    const entry = this.#entries.find((one) => one === held);
    if (!entry) throw new Error('That call is not held.');
    this.moments += 1;
    if (entry.phase === 'request') {
      entry.outcome = await entry.run().then(
        (value) => ({ ok: true as const, value }),
        (fault: unknown) => ({ ok: false as const, fault }),
      );
      entry.phase = 'reply';
      return;
    }
    this.#entries = this.#entries.filter((one) => one !== entry);
    if (entry.outcome?.ok) entry.resolve(entry.outcome.value);
    else entry.reject(entry.outcome?.fault);
    await settled();
  }

  /** Requests that have not arrived in time never do. */
  async expire(now: number): Promise<void> {
    const late = this.#entries.filter(
      ({ phase, deadline }) => phase === 'request' && deadline !== undefined && deadline < now,
    );
    if (late.length === 0) return;
    this.#entries = this.#entries.filter((entry) => !late.includes(entry));
    for (const entry of late) entry.reject(new Error('It timed out.'));
    await settled();
  }

  /** kill -9. */
  kill(process: string): void {
    this.#dead.add(process);
    this.#entries = this.#entries.filter((entry) => entry.process !== process);
  }
}

/** Resolves when no promise has anything left to do: whatever happens next waits for the schedule. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
