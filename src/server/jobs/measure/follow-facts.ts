import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { followEvents } from '#adapters/database/measure/follow-events.ts';
import { sampleAnswers } from '#adapters/database/measure/sample-answers.ts';
import type { Context } from '../../context.ts';
import { readSampling } from '../../measure/sampling.ts';

/** Takes the newest events into the facts, and draws answers for review. */
export function followFacts({ database }: Pick<Context, 'database'>) {
  return defineJob({
    name: 'facts-follow',
    payload: z.object({}),
    every: '* * * * *',
    retries: 0,
    handler: async () => {
      await followEvents(database);
      await sampleAnswers(database.kysely, await readSampling(database.kysely));
    },
  });
}
