import type { Context as HonoContext } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../context.ts';
import { clientAddress } from './client-address.ts';
import { type Allowance, TokenBuckets } from './token-bucket.ts';

/**
 * How much a browser and an address may do. People type a message every few seconds at most; an
 * address may be an office of a hundred people behind one router.
 */
const allowances = {
  'session-of-address': { burst: 30, perMinute: 30 },
  'message-of-session': { burst: 8, perMinute: 20 },
  'message-of-address': { burst: 60, perMinute: 240 },
  'code-of-session': { burst: 4, perMinute: 2 },
  'code-of-address': { burst: 10, perMinute: 6 },
  'try-of-session': { burst: 8, perMinute: 6 },
  'stream-of-session': { burst: 20, perMinute: 30 },
  'change-of-session': { burst: 20, perMinute: 60 },
} satisfies Record<string, Allowance>;

export type Limit = keyof typeof allowances;

/** Counts requests and stops what is too much. */
export interface Limits {
  /** Contract: throws `rate_limited` and says when to try again. */
  take(c: HonoContext, limits: Partial<Record<Limit, string>>): void;
  address(c: HonoContext): string;
}

export function createLimits(context: Context): Limits {
  const buckets = Object.fromEntries(
    Object.entries(allowances).map(([name, allowance]) => [name, new TokenBuckets(allowance)]),
  ) as Record<Limit, TokenBuckets>;
  return {
    take(c, limits) {
      for (const [limit, key] of Object.entries(limits)) {
        const wait = buckets[limit as Limit].take(key, context.ports.clock.now());
        if (wait === 0) continue;
        c.header('retry-after', String(wait));
        throw new AppError('rate_limited', `That was a lot at once. Please try again in ${wait} s.`);
      }
    },
    address: (c) => clientAddress(c, context.config.trustedProxies),
  };
}
