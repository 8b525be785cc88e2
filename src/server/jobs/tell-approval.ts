import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { readActionToApprove } from '#adapters/database/reads/action-to-approve.ts';
import type { Context } from '../context.ts';
import { conversationLink, timeIn } from '../measure/handoff-notice.ts';
import { readNoticeChannels, sendNotice } from '../measure/notice-channels.ts';

/** Tells the team of an action that waits for one of them, where a lead wanted that: the customer waits with it. */
export function tellApproval(context: Pick<Context, 'database' | 'desk' | 'mailer' | 'log' | 'config'>) {
  return defineJob({
    name: 'approval-tell',
    payload: z.object({ actionId: z.string() }),
    retries: 0,
    handler: async ({ actionId }) => {
      const { kysely } = context.database;
      const { handoffs } = await readNoticeChannels(kysely);
      const waits = handoffs ? await readActionToApprove(kysely, actionId) : undefined;
      if (!waits) return;
      const { conversationId, ticketNumber, title, reason, expiresAt } = waits;
      const until = timeIn(expiresAt.toISOString(), context.desk.hours.timeZone);
      await sendNotice(context, {
        kind: 'approval',
        subject: `Ticket #${ticketNumber}: waits for a yes: ${title}`,
        text: `${reason}\nIt lapses: ${until}\n\n${conversationLink(context.config.publicUrl, conversationId)}`,
        data: { conversationId, ticketNumber, actionId, title, reason },
      });
    },
  });
}
