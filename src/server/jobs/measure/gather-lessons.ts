import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import type { Context } from '../../context.ts';
import { gatherLessons as gather } from '../../measure/gather-lessons.ts';

/** Fills the learning queue. */
export function gatherLessons(context: Pick<Context, 'database' | 'desk' | 'ports'>) {
  return defineJob({
    name: 'lessons-gather',
    payload: z.object({}),
    every: '25 * * * *',
    handler: async () => {
      await gather(context);
    },
  });
}
