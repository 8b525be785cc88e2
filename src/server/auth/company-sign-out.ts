import type { Context as HonoContext } from 'hono';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { auditSignIn } from './audit-sign-in.ts';
import { companyProvider, providerAt } from './company-provider.ts';
import { signInTables } from './sign-in-tables.ts';

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** A logout token, as OpenID Connect Back-Channel Logout 1.0 (section 2.4) has it: of a person, and no sign-in. */
const logoutClaims = z.object({
  sub: z.string().min(1),
  events: z.record(z.string(), z.unknown()).refine((events) => Object.hasOwn(events, logoutEvent)),
  nonce: z.never().optional(),
});

/** Signing out of Handrail and of the company's identity provider together. */
export interface CompanySignOut {
  /** Where the browser of a session that came from there goes to be signed out there too; undefined when there is no such place. */
  addressFor(userId: string): Promise<string | undefined>;
  /** The provider tells that somebody signed out there: their sessions end here. */
  heard(c: HonoContext): Promise<Response>;
}

export function companySignOut(context: Context): CompanySignOut | undefined {
  const { oidc, publicUrl } = context.config;
  if (!oidc) return undefined;
  const about = providerAt(oidc.issuer);
  const tables = signInTables(context.database.kysely);
  return {
    async addressFor(userId) {
      const account = await tables
        .selectFrom('accounts')
        .select('id_token')
        .where('user_id', '=', userId)
        .where('provider_id', '=', companyProvider)
        .executeTakeFirst();
      if (!account) return undefined;
      const { endSession } = await about();
      if (!endSession) return undefined;
      const there = new URL(endSession);
      there.searchParams.set('client_id', oidc.clientId);
      if (account.id_token) there.searchParams.set('id_token_hint', account.id_token);
      there.searchParams.set('post_logout_redirect_uri', `${publicUrl}/console/sign-in`);
      return there.href;
    },
    async heard(c) {
      c.header('cache-control', 'no-store');
      const form = await c.req.formData().catch(() => undefined);
      const token = form?.get('logout_token');
      const subject = typeof token === 'string' ? await subjectOf(token) : undefined;
      if (subject === undefined) return c.json({ error: 'invalid_request' }, 400);
      const account = await tables
        .selectFrom('accounts')
        .select('user_id')
        .where('provider_id', '=', companyProvider)
        .where('account_id', '=', subject)
        .executeTakeFirst();
      if (account) {
        await tables.deleteFrom('sessions').where('user_id', '=', account.user_id).execute();
        await auditSignIn(context, 'signed-out', account.user_id);
      }
      return c.body(null, 200);
    },
  };

  async function subjectOf(token: string): Promise<string | undefined> {
    try {
      const { keys } = await about();
      const { payload } = await jwtVerify(token, keys, {
        issuer: oidc?.issuer,
        audience: oidc?.clientId,
        clockTolerance: 60,
        maxTokenAge: '10m',
      });
      return logoutClaims.parse(payload).sub;
    } catch (err) {
      context.log.warn({ err, part: 'sign-in' }, 'a logout token was refused');
      return undefined;
    }
  }
}
