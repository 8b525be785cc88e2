import { z } from 'zod';
import { forgetUnsent } from '#adapters/database/attachments.ts';
import { defineJob } from '#adapters/database/jobs.ts';
import { forgetBuckets } from '#adapters/database/rate-limits.ts';
import type { Context } from '../context.ts';

const dayMs = 24 * 60 * 60_000;
/** The slowest bucket is full again after two minutes. */
const bucketMs = 10 * 60_000;

/** Files that were put up and never sent, and rate limits that are over. */
export function forgetLeftovers({ database, ports }: Pick<Context, 'database' | 'ports'>) {
  return defineJob({
    name: 'leftovers-forget',
    payload: z.object({}),
    every: '*/10 * * * *',
    handler: async () => {
      const now = ports.clock.now().getTime();
      await forgetUnsent(database.kysely, new Date(now - dayMs));
      await forgetBuckets(database.kysely, new Date(now - bucketMs));
    },
  });
}
