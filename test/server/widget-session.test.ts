import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isOpenAt } from '#domain/business-time/business-time.ts';
import { signIdentityToken } from '#server/routes/widget/identity-token.ts';
import type { ConversationList } from '#wire/widget/conversation.ts';
import type { DeskView } from '#wire/widget/desk.ts';
import { WidgetClient } from '../support/widget-client.ts';
import { startWidgetServer, type WidgetServer } from '../support/widget-server.ts';

let server: WidgetServer;
let client: WidgetClient;

beforeAll(async () => {
  server = await startWidgetServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => {
  server.clock.advance(60 * 60_000);
  client = new WidgetClient(server);
});

const inAnHour = () => new Date(Date.now() + 3_600_000);
const identity = (externalId: string, extra: { email?: string; name?: string } = {}) =>
  signIdentityToken({ externalId, ...extra }, server.context.widgetSecret, inAnHour());

describe('a session of the widget', () => {
  it('is anonymous when nobody says who it is', async () => {
    const { customer, expiresAt } = await client.openSession();
    expect(customer).toEqual({ assurance: 'anonymous' });
    const days = (Date.parse(expiresAt) - server.clock.now().getTime()) / 86_400_000;
    expect(days).toBe(30);
  });

  it('is verified when the site signed who it is, and sees that customer’s conversations', async () => {
    const token = await identity('C-7', { email: 'ana@example.com', name: 'Ana Martín' });
    const { customer } = await client.openSession({ identityToken: token });
    expect(customer).toEqual({ name: 'Ana Martín', assurance: 'verified' });
    const { id } = await client.start('Hello');
    const elsewhere = new WidgetClient(server);
    await elsewhere.openSession({ identityToken: await identity('C-7') });
    const { conversations } = await elsewhere.get<ConversationList>('/conversations');
    expect(conversations.map((one) => one.id)).toEqual([id]);
    expect((await elsewhere.show(id)).status.assurance).toBe('verified');
  });

  it('knows the customer’s time zone, when there is such a one', async () => {
    const zones = async (timeZone: string) => {
      const { token } = await client.openSession({
        identityToken: await identity('C-zone'),
        timeZone,
      });
      expect(token).toBeDefined();
      const customer = await server.context.database.kysely
        .selectFrom('customers')
        .select('time_zone')
        .where('external_id', '=', 'C-zone')
        .executeTakeFirst();
      return customer?.time_zone;
    };
    expect(await zones('Asia/Tokyo')).toBe('Asia/Tokyo');
    expect(await zones('Mars/Olympus')).toBe('Asia/Tokyo');
  });

  it('brings along what was said before signing in', async () => {
    const { id } = await client.start('Before');
    await client.openSession({
      identityToken: await identity('C-8', { email: 'eve@example.com' }),
      resume: client.token,
    });
    expect((await client.show(id)).status.assurance).toBe('anonymous');
    await client.post(`/conversations/${id}/messages`, { text: 'After', id: crypto.randomUUID() });
    expect((await client.show(id)).status.assurance).toBe('verified');
  });

  it('brings nothing along from another who was signed in on this browser', async () => {
    await client.openSession({ identityToken: await identity('C-9') });
    const { id } = await client.start('Mine');
    await client.openSession({ identityToken: await identity('C-10'), resume: client.token });
    expect((await client.ask('GET', `/conversations/${id}`)).status).toBe(404);
  });

  it('refuses identities that the site did not sign, or signed without an end', async () => {
    const secret = server.context.widgetSecret;
    const other = new TextEncoder().encode('another secret, which is just as long as ours');
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"C-1","exp":9999999999}')}.`.replaceAll('=', '');
    const tokens = {
      forged: await signIdentityToken({ externalId: 'C-1' }, other, inAnHour()),
      old: await signIdentityToken({ externalId: 'C-1' }, secret, new Date(Date.now() - 3_600_000)),
      endless: await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setSubject('C-1').sign(secret),
      nobody: await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(secret),
      stronger: await new SignJWT({})
        .setProtectedHeader({ alg: 'HS512' })
        .setSubject('C-1')
        .setExpirationTime('1h')
        .sign(secret),
      badEmail: await new SignJWT({ email: 'x' })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('C-1')
        .setExpirationTime('1h')
        .sign(secret),
      unsigned,
      session: (await client.openSession()).token,
      nonsense: 'abc',
    };
    for (const [name, identityToken] of Object.entries(tokens)) {
      const response = await client.ask('POST', '/sessions', { identityToken });
      expect([name, response.status]).toEqual([name, 401]);
    }
  });

  it('is worth nothing forged, altered, over, or on another site', async () => {
    await client.openSession();
    const good = client.token;
    const [head, body, signature] = good.split('.') as [string, string, string];
    const altered = btoa(atob(body.replaceAll('-', '+').replaceAll('_', '/')).replace('anonymous', 'verified'));
    for (const token of ['', 'x', `${head}.${altered.replaceAll('=', '')}.${signature}`, await identity('C-1')]) {
      client.token = token;
      expect((await client.ask('GET', '/conversations')).status).toBe(401);
    }
    const foreign = new WidgetClient(server, 'https://evil.example');
    foreign.token = good;
    expect((await foreign.ask('GET', '/conversations')).status).toBe(401);
    client.token = good;
    expect((await client.ask('GET', '/conversations')).status).toBe(200);
    server.clock.advance(30 * 86_400_000 + 1000);
    expect((await client.ask('GET', '/conversations')).status).toBe(401);
  });

  it('is not handed out without end to one address', async () => {
    server.clock.advance(3_600_000);
    const statuses = [];
    for (let index = 0; index < 32; index++) statuses.push((await client.ask('POST', '/sessions', {})).status);
    expect(statuses.slice(0, 30).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the widget from another site', () => {
  it('may be asked from any origin, without cookies', async () => {
    const response = await server.app.request('/widget/v1/conversations', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.acme.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-allow-headers')).toContain('last-event-id');
  });

  it('lets the page read why it was refused', async () => {
    const response = await client.ask('GET', '/conversations');
    expect(response.status).toBe(401);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('keeps conversations out of caches', async () => {
    await client.openSession();
    expect((await client.ask('GET', '/conversations')).headers.get('cache-control')).toBe('no-store');
  });

  it('shows the desk to anyone, in their language', async () => {
    const desk = await client.get<DeskView>('/desk?locale=de-AT');
    expect(desk).toMatchObject({
      company: 'Acme',
      agent: 'Nora',
      hours: { open: expect.any(Boolean), replyMinutes: 15 },
    });
    expect(desk.suggestions[0]).toBe('Wie setze ich mein Passwort zurück?');
    expect((await client.get<DeskView>('/desk?locale=xx')).suggestions[0]).toBe('How do I reset my password?');
  });

  it('promises no reply before the desk opens again to who asks just before it closes', async () => {
    const { desk } = server.context;
    const openIn = (minutes: number) => isOpenAt(desk.hours, new Date(server.clock.now().getTime() + minutes * 60_000));
    let minutes = 0;
    while (!openIn(minutes) || openIn(minutes + 5)) minutes += 1;
    server.clock.advance(minutes * 60_000);
    const late = (await client.get<DeskView>('/desk')).hours;
    expect(late.open).toBe(false);
    expect(Date.parse(late.opensAt ?? '') - server.clock.now().getTime()).toBeGreaterThan(12 * 3_600_000);
  });
});
