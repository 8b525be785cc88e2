import type { SessionView } from '#wire/console/session-user.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { presentDevice } from '../../../present/device.ts';
import type { ConsoleRouter } from '../console-router.ts';

export function listSessions(router: ConsoleRouter, context: Context): void {
  router.on('GET /sessions', async (c) => {
    const { userId, sessionId } = c.get('actor');
    const rows = await signInTables(context.database.kysely)
      .selectFrom('sessions')
      .select(['id', 'ip_address', 'user_agent', 'created_at', 'updated_at'])
      .where('user_id', '=', userId)
      .where('expires_at', '>', context.ports.clock.now())
      .orderBy('updated_at', 'desc')
      .limit(50)
      .execute();
    const sessions = rows.map(
      (row): SessionView => ({
        id: row.id,
        current: row.id === sessionId,
        device: presentDevice(row.user_agent),
        address: row.ip_address ?? undefined,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.updated_at.toISOString(),
      }),
    );
    return c.json({ sessions });
  });
}
