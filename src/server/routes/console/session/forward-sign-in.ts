import { isIP } from 'node:net';
import type { Context as HonoContext } from 'hono';
import { AppError, type ErrorCode } from '#domain/errors.ts';
import type { SignedOut } from '#wire/console/session-user.ts';
import type { ConsoleEnv } from '../../../auth/actor.ts';
import { auditSignIn } from '../../../auth/audit-sign-in.ts';
import { companyProvider } from '../../../auth/company-provider.ts';
import type { CompanySignOut } from '../../../auth/company-sign-out.ts';
import { type Auth, clientAddressHeader } from '../../../auth/create-auth.ts';
import { clientAddress } from '../../../client-address.ts';
import type { Context } from '../../../context.ts';

/** What the page needs of the sign-in library; everything else it offers stays shut. */
const offered = new Set([
  'POST /sign-in/email',
  'POST /sign-in/link',
  'POST /sign-in/oauth2',
  'GET /oauth2/callback/oidc',
  'POST /sign-out',
  'POST /change-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
]);

/** What is written down when it went well. Sign-ins are, where sessions begin. */
const auditNames: Record<string, Parameters<typeof auditSignIn>[1] | undefined> = {
  '/sign-out': 'signed-out',
  '/change-password': 'password-changed',
  '/two-factor/verify-totp': 'two-factor-on',
  '/two-factor/disable': 'two-factor-off',
};

const codes: Record<number, ErrorCode> = {
  400: 'invalid_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  410: 'expired',
  422: 'invalid_request',
  429: 'rate_limited',
};

/** Sentences for what the library says in its own words. */
const words: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail or password is wrong.',
  INVALID_EMAIL: 'E-mail or password is wrong.',
  INVALID_PASSWORD: 'The password is wrong.',
  INVALID_CODE: 'The code is wrong or too old.',
  INVALID_BACKUP_CODE: 'The code is wrong or was used already.',
  PASSWORD_TOO_SHORT: 'The password must have at least 10 characters.',
};

/** Hands a sign-in request to the library, with the visitor's address and our error shape. */
export function forwardSignIn(context: Context, auth: Auth, signOut?: CompanySignOut) {
  return async (c: HonoContext<ConsoleEnv>): Promise<Response> => {
    const path = c.req.path.replace(/^\/console\/api\/auth/, '');
    if (!offered.has(`${c.req.method} ${path}`)) throw new AppError('not_found', `There is nothing at ${c.req.path}.`);
    const headers = new Headers(c.req.raw.headers);
    headers.set(clientAddressHeader, addressFor(c, context.config.trustedProxies));
    const audited = auditNames[path];
    // Before: signing out leaves nobody to name.
    const session = audited && (await auth.api.getSession({ headers }).catch(() => undefined))?.session;
    const who = session?.userId;
    const answer = await auth.handler(new Request(c.req.raw, { headers }));
    if (answer.ok && audited && who) await auditSignIn(context, audited, who);
    if (answer.ok && path === '/sign-out' && session && signOut)
      return await signedOut(context, answer, signOut, session);
    // The identity provider is gone to, and come back from, by redirects.
    if (answer.ok || (answer.status >= 300 && answer.status < 400)) return answer;
    const body = (await answer.json().catch(() => ({}))) as { code?: string; message?: string };
    const said = (body.code && words[body.code]) || body.message || 'This did not work. Try again.';
    throw new AppError(
      codes[answer.status] ?? 'internal',
      answer.status === 429 && !body.message ? 'Too many tries. Wait a minute.' : said,
    );
  };
}

/** The library counts nobody whose address it cannot read: without one they are counted together. */
function addressFor(c: HonoContext, trustedProxies: number): string {
  const address = clientAddress(c, trustedProxies);
  return isIP(address) ? address : '127.0.0.1';
}

/** Signed out here; where to go on to, when the session came from the company’s provider and it can be asked. */
async function signedOut(
  context: Context,
  answer: Response,
  signOut: CompanySignOut,
  { userId, provider }: { userId: string; provider?: string | null },
): Promise<Response> {
  const cameFromThere = provider === companyProvider;
  const next = await (cameFromThere ? signOut.addressFor(userId) : undefined)?.catch((err: unknown) => {
    context.log.warn({ err, part: 'sign-in' }, 'the provider could not be asked for its sign-out');
    return undefined;
  });
  const body: SignedOut = { next };
  // The library's answer takes the cookies away.
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}
