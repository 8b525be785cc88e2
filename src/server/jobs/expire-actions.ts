import { z } from 'zod';
import { expireOverdueActions } from '#adapters/database/expire-actions.ts';
import { defineJob } from '#adapters/database/jobs.ts';
import type { Context } from '../context.ts';

/** Cards and approvals that nobody decided in time stop waiting. */
export function expireActions({ database, ports }: Pick<Context, 'database' | 'ports'>) {
  return defineJob({
    name: 'actions-expire',
    payload: z.object({}),
    every: '* * * * *',
    handler: async () => {
      await expireOverdueActions(database, ports.clock.now());
    },
  });
}
