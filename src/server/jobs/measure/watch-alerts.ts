import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { settleAlerts } from '#adapters/database/measure/alerts.ts';
import { findAlerts } from '#domain/measure/alert-rules.ts';
import type { Context } from '../../context.ts';
import { readAlertFacts } from '../../measure/alert-facts.ts';
import { sendNotice } from '../../measure/notice-channels.ts';

/** Holds the last day against what is usual, and tells once of what is more than chance. */
export function watchAlerts(context: Pick<Context, 'database' | 'desk' | 'ports' | 'mailer' | 'log' | 'config'>) {
  return defineJob({
    name: 'alerts-watch',
    payload: z.object({}),
    every: '*/5 * * * *',
    retries: 0,
    handler: async () => {
      const findings = findAlerts(await readAlertFacts(context));
      const opened = await settleAlerts(context.database.kysely, findings);
      for (const finding of opened) {
        await sendNotice(context, {
          kind: 'alert',
          subject: `${context.desk.persona.company} support: ${finding.title}`,
          text: `${finding.detail}\n\n${context.config.publicUrl}/console/alerts`,
          data: finding,
        });
      }
    },
  });
}
