import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { OidcConfig } from '../config/config.ts';
import type { Context } from '../context.ts';
import { admitMember } from './admit-member.ts';

/** Its name in addresses and in the accounts table. */
export const companyProvider = 'oidc';

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url(), userinfo_endpoint: z.url().optional() });
const claims = z.object({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
});
type Claims = z.infer<typeof claims>;

const patienceMs = 10_000;

/**
 * Sign-in with the company's own identity provider (OpenID Connect, code flow with PKCE). The library
 * keeps state and code; who somebody is comes from the signed id token, checked here. A person gets in
 * who is in the team, was invited, or when the desk lets everyone of the company join; nobody by an
 * address the provider has not verified.
 */
export function companySignIn(context: Context, oidc: OidcConfig, secret: string | undefined): GenericOAuthConfig {
  const about = lazily(() => discover(oidc.issuer));
  return {
    providerId: companyProvider,
    discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
    issuer: oidc.issuer,
    clientId: oidc.clientId,
    clientSecret: secret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    disableSignUp: true,
    async getUserInfo(tokens) {
      if (!tokens.idToken) return null;
      const provider = await about();
      const { payload } = await jwtVerify(tokens.idToken, provider.keys, {
        issuer: oidc.issuer,
        audience: oidc.clientId,
        clockTolerance: 60,
      }).catch((err: unknown) => {
        context.log.warn({ err, part: 'sign-in' }, 'an id token was refused');
        return { payload: undefined };
      });
      const signed = claims.safeParse(payload);
      if (!signed.success) return null;
      const person = signed.data.email ? signed.data : await moreAbout(signed.data, provider, tokens.accessToken);
      const verified = person.email_verified === true || oidc.trustEmail;
      if (!person.email || !verified) return null;
      const email = person.email.toLowerCase();
      const name = person.name || email;
      await admitMember(context, { email, name }, oidc.joinRole);
      return { id: person.sub, email, name, emailVerified: true };
    },
  };
}

interface Provider {
  keys: ReturnType<typeof createRemoteJWKSet>;
  userInfo?: string;
}

async function discover(issuer: string): Promise<Provider> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patienceMs) });
  const found = discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error(`The provider calls itself ${found.issuer}, not ${issuer}.`);
  return { keys: createRemoteJWKSet(new URL(found.jwks_uri)), userInfo: found.userinfo_endpoint };
}

/** Some providers keep the address out of the id token; what the other place says must be of the same person. */
async function moreAbout(signed: Claims, { userInfo }: Provider, accessToken?: string): Promise<Claims> {
  if (!userInfo || !accessToken) return signed;
  const answer = await fetch(userInfo, {
    headers: { authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(patienceMs),
  });
  const more = claims.safeParse(await answer.json().catch(() => undefined));
  return more.success && more.data.sub === signed.sub ? { ...signed, ...more.data } : signed;
}

/** Once it worked it is kept; a provider that was away is asked again. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let held: Promise<Value> | undefined;
  return () => {
    held ??= make().catch((fault: unknown) => {
      held = undefined;
      throw fault;
    });
    return held;
  };
}
