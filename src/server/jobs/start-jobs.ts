import { expireOverdueActions } from '#adapters/database/expire-actions.ts';
import { forgetIdempotent } from '#adapters/database/idempotency-keys.ts';
import type { Context } from '../context.ts';

/** Cards and keys live for hours or days; a minute late is soon enough. */
const sweepEveryMs = 60_000;

/** Starts what happens after turns and beside them. */
export async function startJobs(context: Omit<Context, typeof Symbol.asyncDispose>): Promise<AsyncDisposable> {
  const sweep = async () => {
    await expireOverdueActions(context.database, context.ports.clock.now());
    await forgetIdempotent(context.database.kysely);
  };
  const timer = setInterval(() => void sweep().catch((err) => context.log.error({ err }, 'sweep failed')), sweepEveryMs);
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
    },
  };
}
