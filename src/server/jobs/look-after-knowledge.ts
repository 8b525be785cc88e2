import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { collectGaps } from '#adapters/knowledge/health/collect-gaps.ts';
import { scanConflicts } from '#adapters/knowledge/health/scan-conflicts.ts';
import type { Context } from '../context.ts';

/** Gathers unanswered questions into gaps, and looks for articles that contradict each other. */
export function lookAfterKnowledge({ database, embedder }: Pick<Context, 'database' | 'embedder'>) {
  return defineJob({
    name: 'knowledge-look-after',
    payload: z.object({}),
    every: '*/10 * * * *',
    retries: 1,
    handler: async () => {
      await collectGaps(database, embedder);
      await scanConflicts(database);
    },
  });
}
