import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorResponse } from '#server/error-response.ts';
import { apiRoutes } from '#server/routes/api/routes.ts';
import { parseArticle } from '#test/support/console-articles.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import type { ApiKeyView, AuditPage, CreatedApiKey } from '#wire/console/desk-pages.ts';
import { articleList, articleView, passageView } from '#wire/console/knowledge.ts';
import { type InviteResult, type MemberList, memberList } from '#wire/console/team.ts';

let server: ConsoleServer;
let admin: Caller & { userId: string };

beforeAll(async () => {
  server = await startConsole({
    articles: [
      parseArticle(
        'refunds',
        'Refunds',
        '## When\n\nWithin **14 days**. [Evil](https://evil.test) [Help](https://help.northwind.test/x)',
        new Date(),
      ),
      parseArticle('old', 'Old news', 'Nobody looked at this.', new Date('2020-01-01')),
    ],
  });
  admin = await server.member('admin');
});
afterAll(async () => server[Symbol.asyncDispose]());

describe('knowledge', () => {
  it('lists articles with how fresh they are', async () => {
    const { articles } = articleList.parse((await admin.call('GET', '/knowledge/articles')).body);
    expect(articles.map(({ id, stale, passages }) => ({ id, stale, passages }))).toEqual([
      { id: 'old', stale: true, passages: 1 },
      { id: 'refunds', stale: false, passages: 1 },
    ]);
  });

  it('shows an article and a passage with safe links only', async () => {
    const article = articleView.parse((await admin.call('GET', '/knowledge/articles/refunds')).body);
    expect(JSON.stringify(article.body).match(/"href":"[^"]*"/g)).toEqual(['"href":"https://help.northwind.test/x"']);
    const passage = passageView.parse(
      (await admin.call('GET', `/knowledge/passages/${encodeURIComponent('refunds#when')}`)).body,
    );
    expect(passage.headingPath).toEqual(['Refunds', 'When']);
    expect((await admin.call('GET', '/knowledge/passages/gone')).status).toBe(404);
  });
});

describe('policy, tools and autonomy', () => {
  it('say in words what the desk says in code', async () => {
    const { body } = await admin.call('GET', '/policy');
    expect(body).toMatchObject({
      rules: [
        { id: 'look-first', asks: 'get_order_status has succeeded in this ticket before', otherwise: 'Refused' },
        { id: 'refund-limit', asks: 'amount is at most 200 per call', otherwise: 'A person must approve' },
        { id: 'refunds', asks: 'the customer asks for Refund', otherwise: 'Refused' },
      ],
    });
    expect((await admin.call('GET', '/tools')).body).toMatchObject({
      tools: [
        { name: 'get_order_status', effect: 'read', rules: [], calls: 0 },
        {
          name: 'issue_refund',
          effect: 'write',
          rules: ['look-first', 'refund-limit', 'refunds'],
          arguments: [{ name: 'order_id', type: 'string', required: true }, { name: 'amount' }],
        },
      ],
    });
    expect((await admin.call('GET', '/autonomy')).body).toMatchObject({
      default: 'auto',
      intents: [{ id: 'refund', sensitive: true }, {}, {}],
    });
  });
});

describe('the team', () => {
  it('is invited by a link that is mailed, listed, and can be taken back', async () => {
    const invited = await admin.call('POST', '/members/invitations', { email: 'New@Northwind.test', role: 'agent' });
    const { url, sent } = invited.body as InviteResult;
    expect([url.startsWith('http://console.test/console/sign-in#link='), sent]).toEqual([true, true]);
    expect(server.mails.at(-1)).toMatchObject({ to: 'New@Northwind.test' });
    const { invitations } = (await admin.call('GET', '/members')).body as MemberList;
    expect(invitations).toMatchObject([{ email: 'new@northwind.test', role: 'agent' }]);
    await admin.call('DELETE', `/members/invitations/${invitations[0]?.id}`);
    const tried = await server.browser().call('POST', '/auth/sign-in/link', { token: url.split('#link=')[1] });
    expect(tried.status).toBe(410);
  });

  it('loses a member at once, everywhere, until they are taken back', async () => {
    const agent = await server.member('agent', 'leaving@northwind.test');
    expect((await admin.call('PATCH', `/members/${agent.userId}`, { active: false })).status).toBe(204);
    expect((await agent.call('GET', '/session')).status).toBe(401);
    const password = { email: 'leaving@northwind.test', password: 'correct horse battery' };
    expect((await server.browser().call('POST', '/auth/sign-in/email', password)).status).not.toBe(200);
    await admin.call('PATCH', `/members/${agent.userId}`, { active: true });
    expect((await server.browser().call('POST', '/auth/sign-in/email', password)).status).toBe(200);
  });

  it('gives nobody the means to change their own role', async () => {
    expect((await admin.call('PATCH', `/members/${admin.userId}`, { role: 'viewer' })).status).toBe(403);
  });

  it('takes its own hand-overs, and a lead says what others take', async () => {
    const agent = await server.member('agent', 'seated@northwind.test');
    const seat = { teams: ['billing'], languages: ['en'], skills: [], capacity: 4, away: false };
    const set = (who: Caller, id: string, body: object) => who.call('PUT', `/members/${id}/seat`, body);
    expect((await set(agent, agent.userId, seat)).status).toBe(204);
    expect((await set(agent, admin.userId, seat)).status).toBe(403);
    expect((await set(admin, agent.userId, { ...seat, teams: ['no_team'] })).status).toBe(400);
    expect((await set(admin, agent.userId, { ...seat, away: true })).status).toBe(204);
    const { members, teams } = memberList.parse((await admin.call('GET', '/members')).body);
    expect(members.find(({ id }) => id === agent.userId)?.seat).toEqual({ ...seat, away: true });
    expect(teams.map(({ id }) => id)).toContain('billing');
  });

  it('gets a role at the next request', async () => {
    const agent = await server.member('agent', 'rising@northwind.test');
    expect((await agent.call('GET', '/audit')).status).toBe(403);
    await admin.call('PATCH', `/members/${agent.userId}`, { role: 'lead' });
    expect((await agent.call('GET', '/audit')).status).toBe(200);
  });
});

describe('API keys', () => {
  it('are shown once and can be revoked', async () => {
    const made = (await admin.call('POST', '/api-keys', { name: 'Export' })).body as CreatedApiKey;
    const list = async () => ((await admin.call('GET', '/api-keys')).body as { keys: ApiKeyView[] }).keys;
    expect(await list()).toMatchObject([{ id: made.id, name: 'Export', prefix: made.key.slice(0, 10) }]);
    expect(JSON.stringify(await list())).not.toContain(made.key);
    await admin.call('DELETE', `/api-keys/${made.id}`);
    expect((await list())[0]?.revokedAt).toBeDefined();
    expect((await admin.call('DELETE', `/api-keys/${made.id}`)).status).toBe(404);
    await admin.call('POST', '/api-keys', { name: 'Prometheus', scope: 'metrics' });
    expect((await list()).map(({ name, scope }) => [name, scope])).toEqual([
      ['Prometheus', 'metrics'],
      ['Export', 'api'],
    ]);
    expect((await admin.call('POST', '/api-keys', { name: 'All', scope: 'everything' })).status).toBe(400);
  });

  it('that may only read look at everything and change nothing, not even the kill switch', async () => {
    const { key } = (await admin.call('POST', '/api-keys', { name: 'Figures', scope: 'read' })).body as CreatedApiKey;
    const asked = async (method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const init = { method, headers, body: body && JSON.stringify(body) };
      const api = apiRoutes(server.context);
      api.onError((error, c) => errorResponse(error, c, server.context.log));
      return await api.request(`/v1${path}`, init);
    };
    expect((await asked('GET', '/tickets')).status).toBe(200);
    const tried = await Promise.all([
      asked('POST', '/tickets', { customer_email: 'ana@example.com', message: 'hello' }),
      asked('POST', '/conversations', { message: { text: 'hello' } }),
      asked('PUT', '/sending', { stopped: true }),
    ]);
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await admin.call('GET', '/settings')).body).toMatchObject({ sendingStopped: false });
  });
});

describe('the kill switch', () => {
  it('says who stopped sending', async () => {
    await admin.call('PUT', '/settings/sending', { stopped: true });
    expect((await admin.call('GET', '/settings')).body).toMatchObject({
      sendingStopped: true,
      stoppedBy: 'Test admin',
    });
    expect((await admin.call('GET', '/session')).body).toMatchObject({ sendingStopped: true });
    await admin.call('PUT', '/settings/sending', { stopped: false });
    expect((await admin.call('GET', '/settings')).body).toMatchObject({ sendingStopped: false });
    const { key } = (await admin.call('POST', '/api-keys', { name: 'Night watch' })).body as CreatedApiKey;
    await apiRoutes(server.context).request('/v1/sending', {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ stopped: true }),
    });
    expect((await admin.call('GET', '/settings')).body).toMatchObject({ stoppedBy: 'Night watch' });
    await admin.call('PUT', '/settings/sending', { stopped: false });
  });
});

describe('the audit log', () => {
  it('holds who did what, in a chain that holds, and can be filtered and exported', async () => {
    const page = (await admin.call('GET', '/audit?limit=3')).body as AuditPage;
    expect(page.entries).toHaveLength(3);
    expect(page.entries[0]).toMatchObject({ actor: { name: 'Test admin' } });
    const older = (await admin.call('GET', `/audit?limit=3&before=${page.next}`)).body as AuditPage;
    expect(older.entries[0]?.id).toBeLessThan(page.entries[2]?.id ?? 0);
    const stops = (await admin.call('GET', '/audit?action=sending-stopped')).body as AuditPage;
    expect(stops.entries.map((entry) => entry.action)).toEqual(['sending-stopped', 'sending-stopped']);
    expect((await admin.call('GET', '/audit/chain')).body).toMatchObject({ intact: true });
    const { response } = await admin.call('GET', '/audit/export?action=sending-stopped');
    expect(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).action),
    ).toEqual(['sending-stopped', 'sending-stopped']);
  });

  it('is looked through by time and by what was changed, and exported as it is looked through', async () => {
    const asked = async (query: string) => ((await admin.call('GET', `/audit?${query}`)).body as AuditPage).entries;
    const ben = await server.member('agent', 'ben@northwind.test', 'Ben Okafor');
    await admin.call('PATCH', `/members/${ben.userId}`, { role: 'viewer' });
    const ofBen = await asked('subject=okafor');
    expect(new Set(ofBen.map(({ subject }) => subject))).toEqual(new Set(['Ben Okafor']));
    expect(ofBen.map(({ action }) => action)).toContain('member-changed');
    expect(await asked('subject=no_body%25')).toEqual([]);
    expect(await asked('subject=%239999')).toEqual([]);
    const [newest] = ofBen;
    const at = Date.parse(newest?.at ?? '');
    const around = (from: number, to: number) =>
      `from=${encodeURIComponent(new Date(from).toISOString())}&to=${encodeURIComponent(new Date(to).toISOString())}`;
    expect((await asked(around(at, at + 1))).map(({ id }) => id)).toContain(newest?.id);
    expect(await asked(around(at - 3_600_000, at - 3_599_000))).toEqual([]);
    const { response } = await admin.call(
      'GET',
      `/audit/export?subject=okafor&action=member-changed&${around(at - 60_000, at + 60_000)}`,
    );
    const lines = (await response.text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).subject)).toEqual([ben.userId]);
  });

  it('shows that somebody changed an entry from outside', async () => {
    await server.database.kysely.updateTable('audit_log').set({ actor: 'nobody' }).where('id', '=', 2).execute();
    expect((await admin.call('GET', '/audit/chain')).body).toEqual({ intact: false, brokenAt: 2 });
  });
});
