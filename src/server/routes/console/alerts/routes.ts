import { markAlertSeen, readAlerts } from '#adapters/database/measure/alerts.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import { setSetting } from '#adapters/database/settings.ts';
import { type AlertsPage, noticeChannels } from '#wire/console/alerts.ts';
import { meetsRole } from '#wire/console/role.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { channelsKey, readNoticeChannels, sendNotice, webhookSecret } from '../../../measure/notice-channels.ts';
import { weeklyDigest } from '../../../measure/weekly-digest.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** What was out of the ordinary, and who is told. */
export function alertRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /alerts', async (c) => {
    const lead = meetsRole(c.get('actor').role, 'lead');
    const [rows, names, channels] = await Promise.all([
      readAlerts(kysely),
      readMemberNames(kysely),
      lead ? readNoticeChannels(kysely) : undefined,
    ]);
    const body: AlertsPage = {
      alerts: rows.map((row) => ({
        id: row.id,
        rule: row.rule,
        scope: row.scope,
        title: row.title,
        detail: row.detail,
        open: row.state === 'open',
        seenBy: row.seen_by ? (names.get(row.seen_by) ?? row.seen_by) : undefined,
        at: row.opened_at.toISOString(),
        overAt: row.over_at?.toISOString(),
      })),
      channels,
      webhookSecret: channels?.webhookUrl ? await webhookSecret(kysely) : undefined,
    };
    return c.json(body);
  });

  router.on('POST /alerts/:id/seen', async (c) => {
    const actor = c.get('actor');
    await markAlertSeen(kysely, idOf(c), actor.userId);
    await audit(context, actor, 'alert-seen', idOf(c));
    return c.body(null, 204);
  });

  router.on('PUT /alerts/channels', async (c) => {
    const channels = await bodyOf(c, noticeChannels);
    await setSetting(kysely, channelsKey, channels);
    await audit(context, c.get('actor'), 'notice-channels-set', 'alerts', {
      emails: channels.emails,
      slack: channels.slackUrl !== undefined,
      webhook: channels.webhookUrl !== undefined,
      digest: channels.digest,
      handoffs: channels.handoffs,
    });
    return c.body(null, 204);
  });

  router.on('POST /alerts/digest', async (c) => {
    await sendNotice(context, await weeklyDigest(context));
    await audit(context, c.get('actor'), 'digest-sent', 'alerts');
    return c.body(null, 204);
  });
}
