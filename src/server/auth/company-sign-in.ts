import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import type { OidcConfig } from '../config/config.ts';
import type { Context } from '../context.ts';
import { admitMember } from './admit-member.ts';
import { companyProvider, type Provider, patienceMs, providerAt } from './company-provider.ts';

const claims = z.object({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
  name: z.string().optional(),
});
type Claims = z.infer<typeof claims>;

/**
 * Sign-in with the company's own identity provider (OpenID Connect, code flow with PKCE). The library
 * keeps state and code; who somebody is comes from the signed id token, checked here. A person gets in
 * who is in the team, was invited, or when the desk lets everyone of the company join; nobody by an
 * address the provider has not verified.
 */
export function companySignIn(context: Context, oidc: OidcConfig, secret: string | undefined): GenericOAuthConfig {
  const about = providerAt(oidc.issuer);
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
