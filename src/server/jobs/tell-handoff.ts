import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { readHandoffOfTurn } from '#adapters/database/reads/handoff-of-turn.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import type { Context } from '../context.ts';
import { handoffNotice } from '../measure/handoff-notice.ts';
import { readNoticeChannels, sendNotice } from '../measure/notice-channels.ts';

/** Tells the team of a ticket that became theirs, where a lead wanted that. */
export function tellHandoff(context: Pick<Context, 'database' | 'desk' | 'mailer' | 'log' | 'config'>) {
  return defineJob({
    name: 'handoff-tell',
    payload: z.object({ turnId: z.string(), ticketId: z.string() }),
    retries: 0,
    handler: async (handed) => {
      const { kysely } = context.database;
      const { handoffs } = await readNoticeChannels(kysely);
      const found = handoffs ? await readHandoffOfTurn(kysely, handed) : undefined;
      if (!found) return;
      const { assignee } = found.handoff;
      const names = assignee ? await readMemberNames(kysely) : undefined;
      const { desk, config } = context;
      const told = { desk, publicUrl: config.publicUrl, assignee: assignee && (names?.get(assignee) ?? assignee) };
      await sendNotice(context, handoffNotice(found, told));
    },
  });
}
