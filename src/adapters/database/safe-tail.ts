import { sql } from 'kysely';
import type { Queries } from './database.ts';

interface Tail {
  /** Newest visible id. */
  newest: number;
  /** Visible ids after `safe`. */
  visible: number;
  /** Every transaction below is over. */
  oldest_running: number;
  /** No transaction at or above has begun. */
  next: number;
}

/**
 * How far the events of all conversations can be read without skipping one.
 *
 * Ids are given out before the commit and conversations do not wait for each other, so id 8 may be
 * seen while id 7 is still being written. Where a number is missing, whoever holds it was at work
 * when its successor was seen: once every transaction of that moment is over it has either appeared
 * or was rolled back and never will.
 */
export class SafeTail {
  #safe: number;
  #pending: { upTo: number; next: number } | undefined;

  /** `safe`: an id below which the reader needs nothing. */
  constructor(safe: number) {
    this.#safe = safe;
  }

  /** The newest id that can be read up to. */
  get safe(): number {
    return this.#safe;
  }

  /** Looks again. Returns true when more is there than can be read yet: look again soon. */
  async advance(queries: Queries): Promise<boolean> {
    const { rows } = await sql<Tail>`
      select coalesce(max(id), 0) as newest, count(*) as visible,
        pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_running,
        pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
      from events where id > ${this.#safe}`.execute(queries);
    const tail = rows[0];
    if (!tail || tail.newest <= this.#safe) return false;
    if (tail.visible === tail.newest - this.#safe) this.#settle(tail.newest);
    else if (this.#pending && tail.oldest_running >= this.#pending.next) this.#settle(this.#pending.upTo);
    if (tail.newest <= this.#safe) return false;
    this.#pending ??= { upTo: tail.newest, next: tail.next };
    return true;
  }

  #settle(upTo: number): void {
    this.#safe = upTo;
    this.#pending = undefined;
  }
}
