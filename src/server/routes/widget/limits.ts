import type { Context as HonoContext } from 'hono';
import { type Allowance, takeFromBuckets } from '#adapters/database/rate-limits.ts';
import { AppError } from '#domain/errors.ts';
import { clientAddress } from '../../client-address.ts';
import type { Context } from '../../context.ts';

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
  'upload-of-session': { burst: 10, perMinute: 10 },
  'upload-of-address': { burst: 30, perMinute: 60 },
  // The widget says it every three seconds, and once when it ends.
  'typing-of-session': { burst: 6, perMinute: 30 },
  'change-of-session': { burst: 20, perMinute: 60 },
} satisfies Record<string, Allowance>;

export type Limit = keyof typeof allowances;

/** Counts requests and stops what is too much. */
export interface Limits {
  /** Contract: throws `rate_limited` and says when to try again. */
  take(c: HonoContext, limits: Partial<Record<Limit, string>>): Promise<void>;
  address(c: HonoContext): string;
}

/** Counts in the database, so that several processes let no more through than one. */
export function createLimits({ config, database, ports }: Context): Limits {
  return {
    async take(c, limits) {
      const takings = Object.entries(limits).map(([limit, key]) => ({
        bucket: limit,
        key,
        allowance: allowances[limit as Limit],
      }));
      const wait = await takeFromBuckets(database.kysely, takings, ports.clock.now());
      if (wait === 0) return;
      c.header('retry-after', String(wait));
      throw new AppError('rate_limited', `That was a lot at once. Please try again in ${wait} s.`);
    },
    address: (c) => clientAddress(c, config.trustedProxies),
  };
}
