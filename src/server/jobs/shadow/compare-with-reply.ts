import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { adoptDraft } from '#adapters/database/shadow/adopt-draft.ts';
import { compareShadow } from '#adapters/database/shadow/keep-shadow.ts';
import type { Context } from '../../context.ts';
import { meaningBy } from '../../shadow/meaning-of.ts';
import { readShadowSetting } from '../../shadow/shadow-setting.ts';

/** Holds what the agent would have sent, or drafted and was set aside, against what a person sent. */
export function compareWithReply({ database, embedder }: Pick<Context, 'database' | 'embedder'>) {
  return defineJob({
    name: 'shadow-compare',
    payload: z.object({ ticketId: z.string() }),
    retries: 1,
    handler: async ({ ticketId }) => {
      if (!(await readShadowSetting(database.kysely)).on) return;
      await adoptDraft(database.kysely, ticketId);
      await compareShadow(database.kysely, ticketId, meaningBy(embedder));
    },
  });
}
