import { setTimeout } from 'node:timers/promises';
import type { StoredEvent } from '#domain/events.ts';
import type { Queries } from './database.ts';
import { readAllEvents } from './events.ts';
import { SafeTail } from './safe-tail.ts';

/** Whoever follows everything that happens anywhere need not look at each event by itself. */
const allAtMostEveryMs = 100;

/**
 * What those who follow all conversations have in common: they look at the same moments, so that
 * ten of them ask the database no more than one does.
 */
export class SharedTail {
  readonly #queries: Queries;
  #common: { start: number; tail: SafeTail } | undefined;
  /** Resolves when the look under way, if any, is over: the tail is moved by one at a time. */
  #before: Promise<unknown> = Promise.resolve();
  /** The next look, which has not begun. */
  #next: Promise<boolean> | undefined;
  #moment: Promise<void> | undefined;
  #read: { of: string; events: Promise<StoredEvent[]> } | undefined;

  constructor(queries: Queries) {
    this.#queries = queries;
  }

  /**
   * The tail for a reader that needs nothing up to `afterId`. One that comes from further back than
   * the first gets its own: what was not yet committed below the first one's start is not known.
   */
  from(afterId: number): { safe(): number; advance(): Promise<boolean> } {
    this.#common ??= { start: afterId, tail: new SafeTail(afterId) };
    const { start, tail } = this.#common;
    if (afterId >= start) return { safe: () => tail.safe, advance: () => this.#advance(tail) };
    const own = new SafeTail(afterId);
    return { safe: () => own.safe, advance: () => own.advance(this.#queries) };
  }

  /** Joins the next look and never one under way, which may have begun before what the caller was woken for. */
  #advance(tail: SafeTail): Promise<boolean> {
    this.#next ??= this.#before.then(() => {
      this.#next = undefined;
      const advanced = tail.advance(this.#queries);
      this.#before = advanced.catch(() => {});
      return advanced;
    });
    return this.#next;
  }

  /** Events after one place and up to a safe one. */
  read(afterId: number, upTo: number, limit: number): Promise<StoredEvent[]> {
    const of = `${afterId} ${upTo} ${limit}`;
    if (this.#read?.of !== of) {
      const events = readAllEvents(this.#queries, afterId, upTo, limit);
      this.#read = { of, events };
      // A failed look is not looked at again, and a large one is not kept.
      const forget = () => {
        if (this.#read?.events === events) this.#read = undefined;
      };
      events.then(forget, forget);
    }
    return this.#read.events;
  }

  /** The next moment at which everybody looks. */
  moment(): Promise<void> {
    this.#moment ??= setTimeout(allAtMostEveryMs, undefined, { ref: false }).then(() => {
      this.#moment = undefined;
    });
    return this.#moment;
  }
}
