import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { approval, ask, drafted, end, escalated, orderCall, says } from '#test/support/console-stories.ts';
import type { InboxPage, InboxRow, ViewCounts } from '#wire/console/inbox.ts';
import { inboxPage } from '#wire/console/inbox.ts';
import { views } from '#wire/console/view.ts';

let server: ConsoleServer;
let agent: Caller & { userId: string };
const made: Record<string, string> = {};

beforeAll(async () => {
  server = await startConsole();
  agent = await server.member('agent');
  const { database } = server;
  const answered = await ask(database, { text: 'Where is order 1042?', name: 'Mia Chen', email: 'mia@example.com' });
  await end(database, answered.turnId, {
    messages: says('It is **on its way**.'),
    toolCalls: [orderCall('c1', '1042')],
  });
  const draft = await ask(database, { text: 'Refund me please', name: 'Omar Haddad' });
  await end(database, draft.turnId, drafted('We pay back within 14 days [1].'));
  const approve = await ask(database, {
    text: 'I want 240 back',
    name: 'Lena Roth',
    verified: true,
    email: 'lena@example.com',
  });
  await end(database, approve.turnId, {
    outcome: 'drafted',
    tier: 1,
    actions: [approval('c9', 240, '1042')],
    ticket: { state: 'awaiting_review', priority: 'normal', intents: ['refund'], memory: emptyTicketMemory },
  });
  const handed = await ask(database, { text: 'This is the third time!!', name: 'Jo' });
  await end(database, handed.turnId, escalated());
  const mine = await ask(database, { text: 'A question for a person' });
  await end(database, mine.turnId, escalated({ reason: 'customer_request' }));
  await agent.call('POST', `/conversations/${mine.conversationId}/changes`, { change: 'take-over' });
  const put = await ask(database, { text: 'Later please' });
  await end(database, put.turnId, { messages: says('Sure.') });
  await agent.call('POST', `/conversations/${put.conversationId}/changes`, {
    change: 'snooze',
    until: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const done = await ask(database, { text: 'Thank you' });
  await end(database, done.turnId, { messages: says('You are welcome.') });
  await agent.call('POST', `/conversations/${done.conversationId}/changes`, { change: 'resolve' });
  const spam = await ask(database, { text: 'Buy now' });
  await end(database, spam.turnId, { messages: says('No.') });
  await agent.call('POST', `/conversations/${spam.conversationId}/changes`, { change: 'spam', spam: true });
  Object.assign(made, {
    answered: answered.conversationId,
    draft: draft.conversationId,
    approve: approve.conversationId,
    handed: handed.conversationId,
    mine: mine.conversationId,
    snoozed: put.conversationId,
    done: done.conversationId,
    spam: spam.conversationId,
  });
});
afterAll(async () => server[Symbol.asyncDispose]());

async function list(query: string): Promise<InboxPage> {
  const { status, body } = await agent.call('GET', `/inbox?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return inboxPage.parse(body);
}

const namesIn = async (query: string) => {
  const { rows } = await list(query);
  const byId = new Map(Object.entries(made).map(([name, id]) => [id, name]));
  return rows.map((row) => byId.get(row.id)).sort();
};

describe('views', () => {
  it.each([
    ['needs-review', ['approve', 'draft']],
    ['escalated', ['handed', 'mine']],
    ['unassigned', ['handed']],
    ['mine', ['mine']],
    ['team', ['handed', 'mine']],
    ['ai', ['answered', 'approve', 'draft']],
    ['all', ['answered', 'approve', 'draft', 'handed', 'mine']],
    ['snoozed', ['snoozed']],
    ['closed', ['done']],
    ['spam', ['spam']],
  ])('%s holds what belongs there', async (view, names) => {
    expect(await namesIn(`view=${view}`)).toEqual(names);
  });

  it('are told by each row as the lists hold them, and counted', async () => {
    const { rows } = await list(`ids=${Object.values(made).join(',')}`);
    const counts = (await agent.call('GET', '/inbox/counts')).body as ViewCounts;
    expect(rows).toHaveLength(8);
    for (const view of views) {
      const held = (await list(`view=${view}`)).rows.map((row) => row.id).sort();
      expect(
        rows
          .filter((row) => row.views.includes(view))
          .map((row) => row.id)
          .sort(),
      ).toEqual(held);
      if (counts[view] !== undefined) expect(counts[view], view).toBe(held.length);
    }
  });

  it('say what the AI is at', async () => {
    const { rows } = await list('view=all');
    const of = (name: string) => rows.find((row: InboxRow) => row.id === made[name]);
    expect(of('draft')).toMatchObject({
      ai: { kind: 'draft-ready' },
      previewBy: 'draft',
      preview: 'We pay back within 14 days.',
    });
    expect(of('approve')?.ai).toEqual({ kind: 'approval' });
    expect(of('handed')).toMatchObject({
      ai: { kind: 'escalated', reason: 'repeated_frustration' },
      owner: { kind: 'team', id: 'billing', name: 'Billing' },
      unread: 1,
      responseTime: { state: expect.any(String) },
    });
    expect(of('answered')).toMatchObject({
      preview: 'It is on its way.',
      previewBy: 'ai',
      unread: 0,
      customer: { name: 'Mia Chen' },
    });
  });
});

describe('search and filters', () => {
  it.each([
    ['search=order', ['answered']],
    ['search=mia%40example', ['answered']],
    ['search=haddad', ['draft']],
    ['search=welcome', ['done']],
    ['search=%25', []],
    ['search=%22%26%20%7C%20!', []],
    ['intent=refund', ['approve', 'draft', 'handed', 'mine']],
    ['state=escalated', ['handed', 'mine']],
    ['team=billing&view=unassigned', ['handed']],
    ['tier=1', ['approve', 'draft']],
    ['channel=email', []],
  ])('%s finds what it says', async (query, names) => {
    expect(await namesIn(query)).toEqual(names);
  });

  it('finds a ticket by its number', async () => {
    const { rows } = await list(`ids=${made.draft}`);
    expect(await namesIn(`search=%23${rows[0]?.ticket.number}`)).toEqual(['draft']);
  });
});

describe('pages', () => {
  it('follow each other without a gap or a double', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(`view=all&limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual((await list('view=all&limit=50')).rows.map((row) => row.id));
    expect(new Set(seen).size).toBe(5);
  });

  it('refuse what is no view', async () => {
    expect((await agent.call('GET', '/inbox?view=nonsense')).status).toBe(400);
  });
});

describe('reading', () => {
  it('clears the number for the reader alone', async () => {
    const other = await server.member('agent', 'other@northwind.test');
    const unread = async (who: Caller) =>
      ((await who.call('GET', `/inbox?ids=${made.handed}`)).body as InboxPage).rows[0]?.unread;
    expect(await unread(agent)).toBe(1);
    expect((await agent.call('POST', `/conversations/${made.handed}/read`)).status).toBe(204);
    expect([await unread(agent), await unread(other)]).toEqual([0, 1]);
  });
});
