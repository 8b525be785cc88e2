import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { openLinkRequest } from '#wire/console/session-user.ts';
import type { Context } from '../context.ts';
import { useSignInLink } from './sign-in-link.ts';

/** Address of the first admin until they give their own. */
export const unnamedEmail = 'admin@handrail.invalid';

/**
 * Opens a sign-in link: uses it up, makes the user when there is none, drops the password they
 * had, ends their other sessions, and starts one.
 */
export function openLinkPlugin(context: Context) {
  return {
    id: 'handrail-sign-in-link',
    endpoints: {
      openSignInLink: createAuthEndpoint('/sign-in/link', { method: 'POST', body: openLinkRequest }, async (ctx) => {
        const link = await useSignInLink(context, ctx.body.token);
        if (!link) {
          throw new APIError('GONE', {
            message: 'This sign-in link was used already or is too old. Ask for a new one.',
          });
        }
        const store = ctx.context.internalAdapter;
        const email = link.email ?? unnamedEmail;
        const known = await store.findUserByEmail(email, { includeAccounts: true });
        const user = known?.user ?? (await store.createUser({ email, emailVerified: true, name: '', role: link.role }));
        for (const account of known?.accounts ?? []) {
          if (account.providerId === 'credential') await store.deleteAccount(account.id);
        }
        await store.deleteUserSessions(user.id);
        const session = await store.createSession(user.id);
        if (!session) throw new APIError('FORBIDDEN', { message: 'This member was taken out of the team.' });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ ok: true });
      }),
    },
    rateLimit: [{ pathMatcher: (path: string) => path === '/sign-in/link', window: 60, max: 20 }],
  } satisfies BetterAuthPlugin;
}
