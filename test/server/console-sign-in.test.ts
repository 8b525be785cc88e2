import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignInLink, firstSignInLink } from '#server/auth/sign-in-link.ts';
import { type ConsoleServer, startConsole } from '#test/support/console-server.ts';

let server: ConsoleServer;
beforeAll(async () => {
  server = await startConsole();
});
afterAll(async () => server[Symbol.asyncDispose]());

const browser = () => server.browser();
const tokenOf = (link: string | undefined) => link?.split('#link=')[1];

describe('the first start', () => {
  it('signs the first admin in by a link, once, and asks for name, address and password', async () => {
    const token = tokenOf(await firstSignInLink(server.context));
    const admin = browser();
    expect((await admin.call('GET', '/session')).status).toBe(401);
    expect((await admin.call('POST', '/auth/sign-in/link', { token })).status).toBe(200);
    expect((await admin.call('GET', '/session')).body).toMatchObject({ role: 'admin', hasPassword: false, name: '' });
    expect((await browser().call('POST', '/auth/sign-in/link', { token })).status).toBe(410);
    const short = await admin.call('POST', '/welcome', { name: 'Ana', email: 'ana@northwind.test', password: 'short' });
    expect([short.status, short.body]).toMatchObject([400, { error: { field: 'password' } }]);
    const done = await admin.call('POST', '/welcome', {
      name: 'Ana',
      email: 'Ana@Northwind.test',
      password: 'a long password',
    });
    expect(done.status).toBe(204);
    expect((await admin.call('GET', '/session')).body).toMatchObject({
      email: 'ana@northwind.test',
      hasPassword: true,
    });
    expect(await firstSignInLink(server.context)).toBeUndefined();
  });

  it('gives no link twice: the newer takes the place of the older', async () => {
    const first = tokenOf(await createSignInLink(server.context, { email: 'bo@northwind.test', role: 'agent' }));
    const second = tokenOf(await createSignInLink(server.context, { email: 'bo@northwind.test', role: 'agent' }));
    expect((await browser().call('POST', '/auth/sign-in/link', { token: first })).status).toBe(410);
    expect((await browser().call('POST', '/auth/sign-in/link', { token: second })).status).toBe(200);
  });

  it('opens a link for one of two that come at once', async () => {
    const token = tokenOf(await createSignInLink(server.context, { email: 'race@northwind.test', role: 'agent' }));
    const tries = await Promise.all(
      [browser(), browser()].map((one) => one.call('POST', '/auth/sign-in/link', { token })),
    );
    expect(tries.map((one) => one.status).sort()).toEqual([200, 410]);
  });

  it('refuses a link after a day', async () => {
    const token = tokenOf(await createSignInLink(server.context, { email: 'late@northwind.test', role: 'agent' }));
    server.wait(25 * 60 * 60_000);
    expect((await browser().call('POST', '/auth/sign-in/link', { token })).status).toBe(410);
  });
});

describe('signing in with a password', () => {
  it('works, and signing out ends it', async () => {
    await server.member('agent', 'pat@northwind.test');
    const pat = browser();
    const wrong = await pat.call('POST', '/auth/sign-in/email', { email: 'pat@northwind.test', password: 'wrong' });
    expect([wrong.status, wrong.body]).toMatchObject([
      401,
      { error: { code: 'unauthorized', message: 'E-mail or password is wrong.' } },
    ]);
    expect(
      (
        await pat.call('POST', '/auth/sign-in/email', {
          email: 'pat@northwind.test',
          password: 'correct horse battery',
        })
      ).status,
    ).toBe(200);
    expect((await pat.call('GET', '/session')).body).toMatchObject({ role: 'agent', email: 'pat@northwind.test' });
    await pat.call('POST', '/auth/sign-out', {});
    expect((await pat.call('GET', '/session')).status).toBe(401);
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const one = await browser().call('POST', '/auth/sign-in/email', { email: 'nobody@northwind.test', password: 'x' });
    expect(one.body).toMatchObject({ error: { message: 'E-mail or password is wrong.' } });
  });

  it('locks an address after five wrong passwords, and lets it go after a while', async () => {
    await server.member('agent', 'lock@northwind.test');
    const guess = async (password: string) =>
      (await browser().call('POST', '/auth/sign-in/email', { email: 'lock@northwind.test', password })).status;
    for (let tries = 0; tries < 5; tries += 1) expect(await guess('guess')).toBe(401);
    expect(await guess('correct horse battery')).toBe(429);
    server.wait(31_000);
    expect(await guess('correct horse battery')).toBe(200);
  });

  it('lets nobody sign up', async () => {
    const tried = await browser().call('POST', '/auth/sign-up/email', {
      email: 'x@x.test',
      password: 'a long password',
      name: 'X',
    });
    expect(tried.status).toBe(404);
  });

  it('sets cookies that scripts cannot read and other sites do not send', async () => {
    const pat = browser();
    const { response } = await pat.call('POST', '/auth/sign-in/email', {
      email: 'pat@northwind.test',
      password: 'correct horse battery',
    });
    const cookie = response.headers.getSetCookie().find((one) => one.includes('session_token')) ?? '';
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=lax/i);
    expect(cookie).toMatch(/path=\/console/i);
  });
});

describe('a stranger at the door', () => {
  it('is turned away with a body that nobody could mean, before it is read', async () => {
    const { status, body } = await browser().call('POST', '/auth/sign-in/email', { email: 'x'.repeat(1024 * 1024) });
    expect([status, body]).toMatchObject([413, { error: { code: 'too_large' } }]);
  });

  it('who comes by another address is told which one counts, and what to set', async () => {
    const { status, body } = await browser().call('POST', '/auth/sign-in/email', {}, { origin: 'https://desk.test' });
    expect([status, body]).toMatchObject([
      403,
      { error: { message: expect.stringMatching(/page at http:\/\/console\.test\. .*HANDRAIL_PUBLIC_URL/) } },
    ]);
  });

  it.each([
    ['behind a trusted proxy by what the proxy saw', 1, '198.51.100.7, 203.0.113.9', '203.0.113.9'],
    ['by the connection, whatever a header says', 0, '203.0.113.9', '127.0.0.1'],
    ['with those nobody can place, when a proxy wrote no address', 1, 'unknown', '127.0.0.1'],
  ])('is counted %s', async (_, trustedProxies, forwarded, counted) => {
    const { config } = server.context;
    const { trustedProxies: before } = config;
    config.trustedProxies = trustedProxies;
    const email = `door-${trustedProxies}-${forwarded.length}@northwind.test`;
    const token = tokenOf(await createSignInLink(server.context, { email, role: 'agent' }));
    await browser().call('POST', '/auth/sign-in/link', { token }, { 'x-forwarded-for': forwarded });
    config.trustedProxies = before;
    const { rows } = await sql`
      select ip_address as ip from sessions join users on users.id = user_id where email = ${email}
    `.execute(server.database.kysely);
    expect(rows).toEqual([{ ip: counted }]);
  });
});

describe('sessions', () => {
  it('are listed without their secrets and can be ended', async () => {
    const kim = await server.member('agent', 'kim@northwind.test');
    const other = browser();
    await other.call(
      'POST',
      '/auth/sign-in/email',
      { email: 'kim@northwind.test', password: 'correct horse battery' },
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' },
    );
    const { sessions } = (await kim.call('GET', '/sessions')).body as {
      sessions: { id: string; current: boolean; device: string }[];
    };
    expect(sessions).toHaveLength(2);
    expect(JSON.stringify(sessions)).not.toMatch(/token/);
    const theirs = sessions.find((one) => !one.current);
    expect(theirs?.device).toBe('Firefox on Linux');
    await kim.call('DELETE', `/sessions/${theirs?.id}`);
    expect((await other.call('GET', '/session')).status).toBe(401);
    expect((await kim.call('GET', '/session')).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    const lee = await server.member('agent', 'lee@northwind.test');
    const mo = await server.member('agent', 'mo@northwind.test');
    const { sessions } = (await mo.call('GET', '/sessions')).body as { sessions: { id: string }[] };
    await lee.call('DELETE', `/sessions/${sessions[0]?.id}`);
    expect((await mo.call('GET', '/session')).status).toBe(200);
  });
});

describe('requests of other sites', () => {
  it('change nothing', async () => {
    const pat = await server.member('agent', 'csrf@northwind.test');
    for (const origin of ['http://evil.test', 'null']) {
      expect((await pat.call('POST', '/auth/sign-out', {}, { origin })).status).toBe(403);
    }
    expect((await pat.call('GET', '/session')).status).toBe(200);
  });
});
