import { AppError } from '#domain/errors.ts';
import { changeMemberRequest } from '#wire/console/team.ts';
import { audit } from '../../../auth/audit.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Gives another role, takes out of the team or back in. The last admin stays one. */
export function changeMember(router: ConsoleRouter, context: Context): void {
  router.on('PATCH /members/:id', async (c) => {
    const actor = c.get('actor');
    const id = idOf(c);
    const given = await bodyOf(c, changeMemberRequest);
    if (id === actor.userId) throw new AppError('forbidden', 'Another admin has to change your own role.');
    const now = context.ports.clock.now();
    const tables = signInTables(context.database.kysely);
    const changed = await tables
      .updateTable('users')
      .set({
        ...(given.role ? { role: given.role } : {}),
        ...(given.active === undefined ? {} : { disabled_at: given.active ? null : now }),
        updated_at: now,
      })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw new AppError('not_found', 'There is no such member.');
    // Whoever was taken out is signed out everywhere at once.
    if (given.active === false) await tables.deleteFrom('sessions').where('user_id', '=', id).execute();
    await audit(context, actor, 'member-changed', id, given);
    return c.body(null, 204);
  });
}
