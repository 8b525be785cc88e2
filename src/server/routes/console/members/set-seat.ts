import { saveSeat } from '#adapters/database/team-seats.ts';
import { AppError } from '#domain/errors.ts';
import { meetsRole } from '#wire/console/role.ts';
import { seat } from '#wire/console/team.ts';
import { audit } from '../../../auth/audit.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Sets what a member takes of hand-overs: everybody their own, a lead everybody's. */
export function setSeat(router: ConsoleRouter, context: Context): void {
  router.on('PUT /members/:id/seat', async (c) => {
    const actor = c.get('actor');
    const id = idOf(c);
    const given = await bodyOf(c, seat);
    if (id !== actor.userId && !meetsRole(actor.role, 'lead'))
      throw new AppError('forbidden', 'Only a lead sets what others take.');
    const unknown = given.teams.find((team) => !context.desk.teams.some((known) => known.id === team));
    if (unknown !== undefined)
      throw new AppError('invalid_request', `teams: the desk has no team ${unknown}.`, { field: 'teams' });
    const user = await signInTables(context.database.kysely)
      .selectFrom('users')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!user) throw new AppError('not_found', 'There is no such member.');
    await saveSeat(context.database.kysely, id, given);
    await audit(context, actor, 'seat-changed', id, given);
    return c.body(null, 204);
  });
}
