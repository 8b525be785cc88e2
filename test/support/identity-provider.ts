import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Person {
  sub: string;
  email: string;
  email_verified?: boolean;
  name: string;
}

/** A company's identity provider: OpenID Connect with the code flow and PKCE, for one client. */
export interface IdentityProvider extends AsyncDisposable {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in there next; undefined says no. */
  person?: Person;
  /** Signs id tokens with a key it does not publish. */
  forges: boolean;
  /** For whom id tokens are said to be. */
  audience: string;
  /** A token that tells of a sign-out there, with these claims beside or in place of the usual ones. */
  logoutToken(sub: string, claims?: Record<string, unknown>): Promise<string>;
}

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const keys = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, { person: Person; challenge: string; redirect: string }>();
  const provider = {
    issuer: '',
    clientId: 'handrail',
    clientSecret: 'a secret of the provider',
    person: undefined as Person | undefined,
    forges: false,
    audience: 'handrail',
  };
  const app = new Hono();
  app.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer: provider.issuer,
      authorization_endpoint: `${provider.issuer}/authorize`,
      token_endpoint: `${provider.issuer}/token`,
      userinfo_endpoint: `${provider.issuer}/userinfo`,
      jwks_uri: `${provider.issuer}/keys`,
      end_session_endpoint: `${provider.issuer}/end`,
    }),
  );
  app.get('/keys', (c) => c.json({ keys: [jwk] }));
  app.get('/authorize', (c) => {
    const asked = c.req.query();
    const back = new URL(asked.redirect_uri ?? '');
    back.searchParams.set('state', asked.state ?? '');
    if (!provider.person || asked.client_id !== provider.clientId || asked.code_challenge_method !== 'S256') {
      back.searchParams.set('error', 'access_denied');
      return c.redirect(back.href);
    }
    const code = randomUUID();
    codes.set(code, {
      person: provider.person,
      challenge: asked.code_challenge ?? '',
      redirect: asked.redirect_uri ?? '',
    });
    back.searchParams.set('code', code);
    return c.redirect(back.href);
  });
  app.post('/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const held = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const right =
      held?.challenge === proof &&
      held.redirect === form.get('redirect_uri') &&
      form.get('client_secret') === provider.clientSecret;
    if (!held || !right) return c.json({ error: 'invalid_grant' }, 400);
    const { sub, ...rest } = held.person;
    const idToken = await signed(sub, rest);
    return c.json({ access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken });
  });
  function signed(sub: string, claims: Record<string, unknown>): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setSubject(sub)
      .setIssuer(provider.issuer)
      .setAudience(provider.audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(provider.forges ? foreign.privateKey : keys.privateKey);
  }
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const running = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(running));
  });
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, {
    logoutToken: (sub: string, claims: Record<string, unknown> = {}) =>
      signed(sub, {
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        jti: randomUUID(),
        ...claims,
      }),
    [Symbol.asyncDispose]: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
