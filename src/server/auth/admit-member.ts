import type { Role } from '#wire/console/role.ts';
import type { Context } from '../context.ts';
import { audit } from './audit.ts';
import { signInTables } from './sign-in-tables.ts';

/**
 * Makes somebody whom the company's identity provider vouches for a member, when they were invited or
 * everyone may join. Who is in the team already stays as they are; who may not join is not made.
 */
export async function admitMember(
  context: Context,
  person: { email: string; name: string },
  joinRole: Role | undefined,
): Promise<void> {
  const tables = signInTables(context.database.kysely);
  const known = await tables.selectFrom('users').select('id').where('email', '=', person.email).executeTakeFirst();
  if (known) return;
  const now = context.ports.clock.now();
  const invited = await tables
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('email', '=', person.email)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('role')
    .executeTakeFirst();
  const role = invited?.role ?? joinRole;
  if (!role) return;
  const id = context.ports.ids.next('usr');
  await tables
    .insertInto('users')
    .values({ id, name: person.name, email: person.email, email_verified: true, role, two_factor_enabled: false })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  await audit(context, { userId: id }, 'member-joined', id, { email: person.email, role, by: 'identity provider' });
}
