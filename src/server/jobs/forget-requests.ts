import { z } from 'zod';
import { forgetOldRequests } from '#adapters/database/idempotency-keys.ts';
import { defineJob } from '#adapters/database/jobs.ts';
import type { Context } from '../context.ts';

/** Idempotency keys are kept for a day. */
export function forgetRequests({ database }: Pick<Context, 'database'>) {
  return defineJob({
    name: 'requests-forget',
    payload: z.object({}),
    every: '17 * * * *',
    handler: async () => {
      await forgetOldRequests(database.kysely);
    },
  });
}
