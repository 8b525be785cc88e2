import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshFacts } from '#adapters/database/measure/refresh-facts.ts';
import { watchAlerts } from '#server/jobs/measure/watch-alerts.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { makeHistory } from '#test/support/made-history.ts';
import { alertsPage } from '#wire/console/alerts.ts';

let server: ConsoleServer;
let lead: Caller;
let watch: () => Promise<void>;

beforeAll(async () => {
  server = await startConsole();
  lead = await server.member('lead');
  await makeHistory(server.database.kysely, { tickets: 900, days: 29 });
  watch = async () => await watchAlerts(server.context).handler({}, new AbortController().signal);
});
afterAll(async () => server[Symbol.asyncDispose]());

const read = async () => alertsPage.parse((await lead.call('GET', '/alerts')).body);

describe('alerts', () => {
  it('tell once, by mail too, when many more tickets go to people, and end when it is over', async () => {
    await watch();
    expect((await read()).alerts).toEqual([]);
    expect((await lead.call('PUT', '/alerts/channels', { emails: ['lead@northwind.test'], digest: true })).status).toBe(
      204,
    );
    const { rows } = await sql<{ ticket_id: string }>`
      update ticket_facts set escalated = true where opened_at > now() - interval '1 day' returning ticket_id`.execute(
      server.database.kysely,
    );
    expect(rows.length).toBeGreaterThan(20);
    await watch();
    await watch();
    expect((await read()).alerts).toMatchObject([{ rule: 'escalation-rate', open: true }]);
    const mails = server.mails.filter((mail) => mail.subject.includes('More tickets than usual'));
    expect(mails).toMatchObject([{ to: 'lead@northwind.test' }]);
    await refreshFacts(
      server.database.kysely,
      rows.map((row) => row.ticket_id),
    );
    await watch();
    expect((await read()).alerts).toMatchObject([{ open: false }]);
  });

  it('hide where notices go from those who are no leads, and refuse addresses that are no https', async () => {
    const agent = await server.member('agent');
    expect(alertsPage.parse((await agent.call('GET', '/alerts')).body).channels).toBeUndefined();
    expect((await lead.call('PUT', '/alerts/channels', { slackUrl: 'http://10.0.0.1/hook' })).status).toBe(400);
  });

  it('are summed up with the figures of the week', async () => {
    expect((await lead.call('POST', '/alerts/digest')).status).toBe(204);
    const digest = server.mails.at(-1);
    expect(digest?.text).toMatch(/Resolution rate: \d+ % \(\d+ % before/);
    expect(digest?.text).toContain('/console/metrics?days=7');
  });
});
