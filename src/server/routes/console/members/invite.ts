import { AppError } from '#domain/errors.ts';
import { type InviteResult, inviteRequest } from '#wire/console/team.ts';
import { audit } from '../../../auth/audit.ts';
import { createSignInLink } from '../../../auth/sign-in-link.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Brings somebody into the team by a link that is mailed and shown once. */
export function invite(router: ConsoleRouter, context: Context): void {
  const tables = signInTables(context.database.kysely);

  router.on('POST /members/invitations', async (c) => {
    const actor = c.get('actor');
    const { email, role } = await bodyOf(c, inviteRequest);
    const known = await tables
      .selectFrom('users')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst();
    if (known) throw new AppError('conflict', 'Somebody in the team has this address already.', { field: 'email' });
    const url = await createSignInLink(context, { email, role, createdBy: actor.userId });
    await audit(context, actor, 'member-invited', email.toLowerCase(), { role });
    return c.json(
      await mailed(
        context,
        email,
        url,
        `${actor.name} invites you to the ${context.desk.persona.company} support desk.`,
      ),
    );
  });

  router.on('DELETE /members/invitations/:id', async (c) => {
    const id = idOf(c);
    const revoked = await tables
      .updateTable('sign_in_links')
      .set({ revoked_at: context.ports.clock.now() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('email')
      .executeTakeFirst();
    if (!revoked) throw new AppError('not_found', 'This invitation was used or taken back already.');
    await audit(context, c.get('actor'), 'invitation-revoked', revoked.email ?? id);
    return c.body(null, 204);
  });

  router.on('POST /members/:id/sign-in-link', async (c) => {
    const actor = c.get('actor');
    const user = await tables
      .selectFrom('users')
      .select(['id', 'email', 'role', 'disabled_at'])
      .where('id', '=', idOf(c))
      .executeTakeFirst();
    if (!user || user.disabled_at) throw new AppError('not_found', 'There is no such member.');
    const url = await createSignInLink(context, { email: user.email, role: user.role, createdBy: actor.userId });
    await audit(context, actor, 'sign-in-link-created', user.id);
    return c.json(
      await mailed(context, user.email, url, 'Here is your sign-in link. Opening it asks for a new password.'),
    );
  });
}

/** Without a mail server the admin passes the link on themselves. */
async function mailed(context: Context, to: string, url: string, text: string): Promise<InviteResult> {
  try {
    await context.mailer.send({
      to,
      subject: 'Your sign-in link',
      text: `${text}\n\n${url}\n\nIt works once, for 24 hours.`,
    });
    return { url, sent: true };
  } catch (fault) {
    context.log.warn({ err: fault }, 'an invitation could not be mailed');
    return { url, sent: false };
  }
}
