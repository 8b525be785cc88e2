import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import type { Context } from '../../context.ts';
import { recalibrate as fitAgain } from '../../measure/recalibrate.ts';

/** Fits the confidence anew as reviews arrive. */
export function recalibrate({ database }: Pick<Context, 'database'>) {
  return defineJob({
    name: 'confidence-recalibrate',
    payload: z.object({}),
    every: '15 * * * *',
    handler: async () => {
      await fitAgain(database, { madeBy: 'automatic' });
    },
  });
}
