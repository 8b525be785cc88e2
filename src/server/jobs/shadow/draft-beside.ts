import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { compareShadow } from '#adapters/database/shadow/keep-shadow.ts';
import type { Context } from '../../context.ts';
import { draftShadow } from '../../shadow/draft-shadow.ts';
import { meaningBy } from '../../shadow/meaning-of.ts';

/** Drafts beside the people who have a ticket; one who was quicker is compared with at once. */
export function draftBeside(context: Pick<Context, 'database' | 'ports' | 'embedder'>) {
  return defineJob({
    name: 'shadow-draft',
    payload: z.object({ ticketId: z.string() }),
    // A draft that fails twice is one draft less.
    retries: 1,
    handler: async ({ ticketId }, signal) => {
      if ((await draftShadow(context, ticketId, signal)) === 'drafted')
        await compareShadow(context.database.kysely, ticketId, meaningBy(context.embedder));
    },
  });
}
