import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import type { Context } from '../../context.ts';
import { readNoticeChannels, sendNotice } from '../../measure/notice-channels.ts';
import { weeklyDigest } from '../../measure/weekly-digest.ts';

/** On Monday morning: how the week was. */
export function sendDigest(context: Pick<Context, 'database' | 'desk' | 'ports' | 'mailer' | 'log' | 'config'>) {
  return defineJob({
    name: 'digest-send',
    payload: z.object({}),
    every: '0 7 * * 1',
    handler: async () => {
      const { digest } = await readNoticeChannels(context.database.kysely);
      if (digest) await sendNotice(context, await weeklyDigest(context));
    },
  });
}
