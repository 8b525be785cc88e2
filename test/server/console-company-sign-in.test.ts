import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import type { Config } from '#server/config/config.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { type IdentityProvider, startIdentityProvider } from '#test/support/identity-provider.ts';

let provider: IdentityProvider;
let server: ConsoleServer;
const config = { publicUrl: 'http://console.test', model: 'embedded', host: 'localhost', port: 0 } as Config;

beforeAll(async () => {
  provider = await startIdentityProvider();
  const oidc = { issuer: provider.issuer, clientId: provider.clientId, name: 'Northwind', trustEmail: false };
  server = await startConsole({ config: { ...config, oidc }, oidcClientSecret: provider.clientSecret });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});
beforeEach(() => Object.assign(provider, { forges: false, audience: provider.clientId }));

/** Goes to the provider and back as a browser does; where it ends. */
async function signIn(browser: Caller): Promise<string> {
  const { body } = await browser.call('POST', '/auth/sign-in/oauth2', {
    providerId: 'oidc',
    callbackURL: '/console/policy',
    errorCallbackURL: '/console/sign-in',
  });
  const there = await fetch((body as { url: string }).url, { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  const { response } = await browser.call('GET', `${back.pathname.replace('/console/api', '')}${back.search}`);
  return response.headers.get('location') ?? `status ${response.status}`;
}

describe('signing in with the company’s identity provider', () => {
  it('is offered at the door', async () => {
    expect((await server.browser().call('GET', '/sign-in-options')).body).toEqual({
      company: { providerId: 'oidc', name: 'Northwind' },
    });
  });

  it('lets in who is in the team or was invited, with the role they have, and writes it down', async () => {
    await server.member('agent', 'ana@northwind.test', 'Ana');
    provider.person = { sub: 'u-1', email: 'Ana@Northwind.test', email_verified: true, name: 'Ana from HR' };
    const ana = server.browser();
    expect(await signIn(ana)).toBe('/console/policy');
    expect((await ana.call('GET', '/session')).body).toMatchObject({ role: 'agent', name: 'Ana' });

    await createSignInLink(server.context, { email: 'ben@northwind.test', role: 'lead' });
    provider.person = { sub: 'u-2', email: 'ben@northwind.test', email_verified: true, name: 'Ben' };
    const ben = server.browser();
    await signIn(ben);
    expect((await ben.call('GET', '/session')).body).toMatchObject({ role: 'lead', name: 'Ben', hasPassword: false });
    const { body } = await ben.call('GET', '/audit');
    expect((body as { entries: { action: string }[] }).entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['signed-in', 'member-joined']),
    );
  });

  it('turns away strangers, members who left, addresses nobody verified, and those who say no', async () => {
    provider.person = { sub: 'u-3', email: 'eve@elsewhere.test', email_verified: true, name: 'Eve' };
    expect(await signIn(server.browser())).toContain('error=signup_disabled');
    provider.person = { sub: 'u-4', email: 'ana@northwind.test', email_verified: false, name: 'Not Ana' };
    expect(await signIn(server.browser())).toContain('error=user_info_is_missing');
    const gone = await server.member('agent', 'gone@northwind.test', 'Gone');
    const admin = await server.member('admin');
    await admin.call('PATCH', `/members/${gone.userId}`, { active: false });
    provider.person = { sub: 'u-5', email: 'gone@northwind.test', email_verified: true, name: 'Gone' };
    expect(await signIn(server.browser())).toContain('error=unable_to_create_session');
    provider.person = undefined;
    expect(await signIn(server.browser())).toContain('error=access_denied');
  });

  it('believes no token that the provider did not sign, or signed for another program', async () => {
    provider.person = { sub: 'u-1', email: 'ana@northwind.test', email_verified: true, name: 'Ana' };
    provider.forges = true;
    expect(await signIn(server.browser())).toContain('error=user_info_is_missing');
    Object.assign(provider, { forges: false, audience: 'another-program' });
    expect(await signIn(server.browser())).toContain('error=user_info_is_missing');
  });

  it('takes an answer only in the browser that asked', async () => {
    const { body } = await server.browser().call('POST', '/auth/sign-in/oauth2', {
      providerId: 'oidc',
      callbackURL: '/console/',
    });
    const there = await fetch((body as { url: string }).url, { redirect: 'manual' });
    const back = new URL(there.headers.get('location') ?? '');
    const stranger = server.browser();
    await stranger.call('GET', `${back.pathname.replace('/console/api', '')}${back.search}`);
    expect((await stranger.call('GET', '/session')).status).toBe(401);
  });
});

describe('signing out', () => {
  const told = (token: string) =>
    server.fetch(
      new Request('http://console.test/console/api/auth/oauth2/logout/oidc', {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      }),
    );

  it('goes on to the provider, for a session that came from there', async () => {
    provider.person = { sub: 'u-1', email: 'ana@northwind.test', email_verified: true, name: 'Ana' };
    const ana = server.browser();
    await signIn(ana);
    const { next } = (await ana.call('POST', '/auth/sign-out', {})).body as { next: string };
    const there = new URL(next);
    expect(`${there.origin}${there.pathname}`).toBe(`${provider.issuer}/end`);
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      client_id: 'handrail',
      post_logout_redirect_uri: 'http://console.test/console/sign-in',
    });
    expect((await ana.call('GET', '/session')).status).toBe(401);
    const ben = await server.member('agent', 'by-password@northwind.test');
    expect((await ben.call('POST', '/auth/sign-out', {})).body).toEqual({});
  });

  it('ends here for a session that came by a password, also of somebody who comes from there at times', async () => {
    const email = 'both-ways@northwind.test';
    await server.member('agent', email, 'Bo');
    provider.person = { sub: 'u-6', email, email_verified: true, name: 'Bo' };
    const atWork = server.browser();
    await signIn(atWork);
    const atHome = server.browser();
    await atHome.call('POST', '/auth/sign-in/email', { email, password: 'correct horse battery' });
    expect((await atHome.call('POST', '/auth/sign-out', {})).body).toEqual({});
    expect((await atWork.call('GET', '/session')).status).toBe(200);
    const left = (await atWork.call('POST', '/auth/sign-out', {})).body as { next?: string };
    expect(left.next).toContain(`${provider.issuer}/end`);
  });

  it('at the provider ends every session here, when the provider itself says so', async () => {
    provider.person = { sub: 'u-1', email: 'ana@northwind.test', email_verified: true, name: 'Ana' };
    const ana = server.browser();
    await signIn(ana);
    for (const token of [
      'no token',
      await provider.logoutToken('u-1', { nonce: 'of a sign-in' }),
      await provider.logoutToken('u-1', { events: {} }),
    ]) {
      expect((await told(token)).status).toBe(400);
    }
    provider.forges = true;
    expect((await told(await provider.logoutToken('u-1'))).status).toBe(400);
    provider.forges = false;
    expect((await told(await provider.logoutToken('somebody-else'))).status).toBe(200);
    expect((await ana.call('GET', '/session')).status).toBe(200);
    expect((await told(await provider.logoutToken('u-1'))).status).toBe(200);
    expect((await ana.call('GET', '/session')).status).toBe(401);
  });
});
