/** So much at once, and then so much a minute. */
export interface Allowance {
  burst: number;
  perMinute: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Buckets kept at once; full ones say nothing and are thrown away first. */
const mostBuckets = 50_000;

/**
 * Counts what each key does and says when it is too much. It counts in this process: with several,
 * each lets its share through, which is fine for keeping a single browser from drowning the rest.
 */
export class TokenBuckets {
  readonly #allowance: Allowance;
  readonly #buckets = new Map<string, Bucket>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Takes one for the key. Zero when it may go on, else the seconds until it may. */
  take(key: string, now: Date): number {
    const { burst, perMinute } = this.#allowance;
    const ms = now.getTime();
    const before = this.#buckets.get(key) ?? { tokens: burst, at: ms };
    const tokens = Math.min(burst, before.tokens + (Math.max(0, ms - before.at) * perMinute) / 60_000);
    const taken = tokens >= 1;
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: taken ? tokens - 1 : tokens, at: ms });
    if (this.#buckets.size > mostBuckets) this.#forget(ms);
    return taken ? 0 : Math.ceil(((1 - tokens) * 60) / perMinute);
  }

  /** Drops what has filled up again, and of the rest the oldest. */
  #forget(now: number) {
    const { burst, perMinute } = this.#allowance;
    const fullAfter = (burst * 60_000) / perMinute;
    for (const [key, bucket] of this.#buckets) {
      if (this.#buckets.size <= mostBuckets * 0.9 && now - bucket.at < fullAfter) return;
      this.#buckets.delete(key);
    }
  }
}
