import { readAuditPage } from '#adapters/database/reads/audit-page.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import { isSendingStopped, setSendingStopped } from '#adapters/database/settings.ts';
import { type SettingsView, setSendingRequest } from '#wire/console/desk-pages.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';

const days = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** How the program runs, and the switch that stops all automatic sending. */
export function settingsRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;
  const { desk, config } = context;

  router.on('GET /settings', async (c) => {
    const [sendingStopped, [stop], names] = await Promise.all([
      isSendingStopped(kysely),
      readAuditPage(kysely, { action: 'sending-stopped', limit: 1 }),
      readMemberNames(kysely),
    ]);
    const body: SettingsView = {
      sendingStopped,
      stoppedBy: sendingStopped && stop ? (names.get(stop.actor) ?? stop.actor) : undefined,
      stoppedAt: sendingStopped && stop ? stop.at.toISOString() : undefined,
      desk: { id: desk.id, version: desk.version, company: desk.persona.company, languages: desk.languages },
      model: config.model,
      models: Object.entries(desk.models),
      database: context.database.kind,
      publicUrl: config.publicUrl,
      hours: Object.entries(days).map(([day, name]) => {
        const open = desk.hours.week[day as keyof typeof days];
        return [name, open ? `${open.from} to ${open.to}` : 'closed'];
      }),
      timeZone: desk.hours.timeZone,
    };
    return c.json(body);
  });

  router.on('PUT /settings/sending', async (c) => {
    const { stopped } = await bodyOf(c, setSendingRequest);
    await setSendingStopped(kysely, stopped);
    await audit(context, c.get('actor'), stopped ? 'sending-stopped' : 'sending-allowed', 'sending');
    return c.body(null, 204);
  });
}
