import { audit } from '../../../auth/audit.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

/** Ends one of one's own sessions; its browser is signed out with its next request. */
export function revokeSession(router: ConsoleRouter, context: Context): void {
  router.on('DELETE /sessions/:id', async (c) => {
    const ended = await signInTables(context.database.kysely)
      .deleteFrom('sessions')
      .where('id', '=', idOf(c))
      .where('user_id', '=', c.get('actor').userId)
      .returning('id')
      .executeTakeFirst();
    if (ended) await audit(context, c.get('actor'), 'session-ended', ended.id);
    return c.body(null, 204);
  });
}
