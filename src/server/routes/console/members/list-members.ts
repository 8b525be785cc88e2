import { sql } from 'kysely';
import { noSeat, readSeatSettings } from '#adapters/database/team-seats.ts';
import { meetsRole } from '#wire/console/role.ts';
import type { MemberList } from '#wire/console/team.ts';
import { unnamedEmail } from '../../../auth/open-link-plugin.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import type { ConsoleRouter } from '../console-router.ts';

/** The team; who was invited and has not come yet is for admins to see. */
export function listMembers(router: ConsoleRouter, context: Context): void {
  router.on('GET /members', async (c) => {
    const actor = c.get('actor');
    const tables = signInTables(context.database.kysely);
    const now = context.ports.clock.now();
    const [users, links, seats] = await Promise.all([
      tables
        .selectFrom('users')
        .select(['id', 'name', 'email', 'role', 'two_factor_enabled', 'disabled_at'])
        .select(
          sql<Date | null>`(select max(updated_at) from sessions s where s.user_id = users.id)`.as('last_seen_at'),
        )
        .orderBy('name')
        .orderBy('id')
        .limit(1_000)
        .execute(),
      meetsRole(actor.role, 'admin')
        ? tables
            .selectFrom('sign_in_links')
            .select(['id', 'email', 'role', 'expires_at'])
            .where('used_at', 'is', null)
            .where('revoked_at', 'is', null)
            .where('expires_at', '>', now)
            .orderBy('created_at', 'desc')
            .execute()
        : [],
      readSeatSettings(context.database.kysely),
    ]);
    const body: MemberList = {
      members: users.map((user) => ({
        id: user.id,
        name: user.name,
        email: user.email === unnamedEmail ? '' : user.email,
        role: user.role,
        active: user.disabled_at === null,
        twoFactor: user.two_factor_enabled,
        self: user.id === actor.userId,
        lastSeenAt: user.last_seen_at?.toISOString(),
        seat: seats.get(user.id) ?? noSeat,
      })),
      invitations: links.map((link) => ({
        id: link.id,
        email: link.email ?? undefined,
        role: link.role,
        expiresAt: link.expires_at.toISOString(),
      })),
      teams: context.desk.teams.map(({ id, name }) => ({ id, name })),
      languages: context.desk.languages,
      intents: context.desk.intents.map(({ id, title }) => ({ id, name: title })),
    };
    return c.json(body);
  });
}
