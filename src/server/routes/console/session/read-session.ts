import { isSendingStopped } from '#adapters/database/settings.ts';
import type { SessionUser } from '#wire/console/session-user.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import type { ConsoleRouter } from '../console-router.ts';

export function readSession(router: ConsoleRouter, context: Context): void {
  router.on('GET /session', async (c) => {
    const actor = c.get('actor');
    const tables = signInTables(context.database.kysely);
    const [user, account, sendingStopped] = await Promise.all([
      tables
        .selectFrom('users')
        .select(['name', 'two_factor_enabled'])
        .where('id', '=', actor.userId)
        .executeTakeFirstOrThrow(),
      tables
        .selectFrom('accounts')
        .select('id')
        .where('user_id', '=', actor.userId)
        .where('password', 'is not', null)
        .executeTakeFirst(),
      isSendingStopped(context.database.kysely),
    ]);
    const { desk } = context;
    const body: SessionUser = {
      id: actor.userId,
      name: user.name,
      email: actor.email,
      role: actor.role,
      hasPassword: account !== undefined,
      twoFactor: user.two_factor_enabled,
      desk: {
        id: desk.id,
        company: desk.persona.company,
        persona: desk.persona.name,
        teams: desk.teams.map(({ id, name }) => ({ id, name })),
        intents: desk.intents.map(({ id, title }) => ({ id, title })),
        languages: desk.languages,
        demo: (desk.demoCustomers?.length ?? 0) > 0,
      },
      model: context.config.model,
      sendingStopped,
    };
    return c.json(body);
  });
}
