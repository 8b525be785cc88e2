import { AppError } from '#domain/errors.ts';
import { welcomeRequest } from '#wire/console/session-user.ts';
import { audit } from '../../../auth/audit.ts';
import type { Auth } from '../../../auth/create-auth.ts';
import { unnamedEmail } from '../../../auth/open-link-plugin.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter } from '../console-router.ts';

/** Takes name, address and password of somebody who came by a sign-in link. */
export function welcome(router: ConsoleRouter, context: Context, auth: Auth): void {
  router.on('POST /welcome', async (c) => {
    const actor = c.get('actor');
    const given = await bodyOf(c, welcomeRequest);
    const email = given.email.toLowerCase();
    const tables = signInTables(context.database.kysely);
    const holder = await tables
      .selectFrom('accounts')
      .select('id')
      .where('user_id', '=', actor.userId)
      .where('password', 'is not', null)
      .executeTakeFirst();
    if (holder) throw new AppError('conflict', 'You have a password already. Change it in your account.');
    // Only the first admin, who came without an address, may give one here.
    if (actor.email !== unnamedEmail && email !== actor.email) {
      throw new AppError('invalid_request', 'The invitation is for another address.', { field: 'email' });
    }
    const taken = await tables
      .selectFrom('users')
      .select('id')
      .where('email', '=', email)
      .where('id', '<>', actor.userId)
      .executeTakeFirst();
    if (taken) throw new AppError('conflict', 'Somebody has this address already.', { field: 'email' });
    await tables
      .updateTable('users')
      .set({ name: given.name, email, updated_at: context.ports.clock.now() })
      .where('id', '=', actor.userId)
      .execute();
    await auth.api.setPassword({ body: { newPassword: given.password }, headers: c.req.raw.headers });
    await audit(context, actor, 'member-joined', actor.userId, { email, role: actor.role });
    return c.body(null, 204);
  });
}
