import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { correctionsOf } from '#server/learn-readings.ts';
import { draftText, hostileText } from '#test/support/console-scene.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { approval, ask, citation, drafted, end, escalated, orderCall, says } from '#test/support/console-stories.ts';
import { type CustomerPanel, customerPanel, type Thread, thread } from '#wire/console/thread.ts';
import { turnDetail } from '#wire/console/turn.ts';

let server: ConsoleServer;
let ana: Caller & { userId: string };
let ben: Caller & { userId: string };

beforeAll(async () => {
  server = await startConsole();
  ana = await server.member('agent', 'ana@northwind.test', 'Ana');
  ben = await server.member('agent', 'ben@northwind.test', 'Ben');
});
afterAll(async () => server[Symbol.asyncDispose]());
beforeEach(() => server.started.splice(0));

async function read(id: string, who: Caller = ana): Promise<Thread> {
  const { status, body } = await who.call('GET', `/conversations/${id}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return thread.parse(body);
}

/** What happened, one word each. */
const told = (shown: Thread) =>
  shown.entries.map((entry) => {
    if (entry.type === 'message')
      return `${entry.kind === 'note' ? 'note' : entry.author.kind}: ${entry.text.slice(0, 40)}`;
    return entry.type === 'event' ? entry.text : `${entry.call.tool} ${entry.call.status}`;
  });

async function withDraft(): Promise<{ id: string; draft: NonNullable<Thread['draft']> }> {
  const asked = await ask(server.database, { text: 'I want my money back', name: 'Omar' });
  await end(server.database, asked.turnId, drafted(draftText));
  const { draft } = await read(asked.conversationId);
  if (!draft) throw new Error('no draft');
  return { id: asked.conversationId, draft };
}

describe('a thread', () => {
  it('shows what was said and done in order, with sources', async () => {
    const asked = await ask(server.database, { text: 'Where is 1042?', name: 'Mia', email: 'mia@example.com' });
    await end(server.database, asked.turnId, {
      messages: says('On its way [1].', [citation(1, 'Delivery', 'Two days.')]),
      toolCalls: [orderCall('c1', '1042')],
    });
    const shown = await read(asked.conversationId);
    expect(told(shown)).toEqual(['customer: Where is 1042?', 'get_order_status succeeded', 'ai: On its way [1].']);
    const answer = shown.entries.find((entry) => entry.type === 'message' && entry.author.kind === 'ai');
    expect(answer).toMatchObject({
      author: { name: 'Ada' },
      citations: [{ number: 1, title: 'Delivery' }],
      body: [{ type: 'paragraph', children: [{ type: 'text' }, { type: 'citation', number: 1 }, { type: 'text' }] }],
    });
    const detail = turnDetail.parse(
      (await ana.call('GET', `/turns/${answer?.type === 'message' && answer.turnId}`)).body,
    );
    expect(detail).toMatchObject({
      question: 'Where is 1042?',
      outcome: 'replied',
      costMicros: 4_240,
      modelCalls: [{}, {}],
    });
    const panel: CustomerPanel = customerPanel.parse(
      (await ana.call('GET', `/conversations/${asked.conversationId}/customer`)).body,
    );
    expect(panel).toMatchObject({
      customer: { name: 'Mia', assurance: 'claimed' },
      facts: [{ tool: 'get_order_status', values: expect.arrayContaining([['status', 'shipped']]) }],
      ticket: {
        costMicros: 4_240,
        modelCalls: 2,
        intents: [{ id: 'order_status', title: 'Order status', confidence: 0.93 }],
      },
    });
  });

  it('carries hostile text as text, without links to elsewhere', async () => {
    const asked = await ask(server.database, { text: '<b>hi</b>' });
    await end(server.database, asked.turnId, { messages: says(hostileText) });
    const shown = await read(asked.conversationId);
    expect(JSON.stringify(shown)).not.toMatch(/"href"/);
  });

  it('keeps what a message really wanted, for the classifiers to learn', async () => {
    const asked = await ask(server.database, { text: 'Where is 1042?' });
    await end(server.database, asked.turnId, { messages: says('On its way.') });
    const path = `/turns/${asked.turnId}`;
    const correct = (body: unknown) => ana.call('PUT', `${path}/reading`, body);
    expect((await correct({ intent: 'no_such_intent' })).status).toBe(400);
    expect((await correct({ intent: null, signals: { frustration: true } })).status).toBe(204);
    expect((await correct({ intent: 'order_status', signals: { frustration: false } })).status).toBe(204);
    const detail = turnDetail.parse((await ana.call('GET', path)).body);
    expect(detail.correction).toMatchObject({ intent: { id: 'order_status' } });
    expect(await correctionsOf(server.database.kysely)).toEqual({
      intents: [{ text: 'Where is 1042?', intent: 'order_status' }],
      signals: [{ text: 'Where is 1042?', signal: 'frustration', present: false }],
    });
  });

  it('that the agent filed leads to the one it came from, and back', async () => {
    const asked = await ask(server.database, { text: 'The board goes blank', name: 'Lou' });
    const store = createTurnStore(server.database);
    const claim = await store.claim(asked.turnId ?? '', 'test', 60_000);
    const { handoff } = escalated({ reason: 'filed_ticket', wants: 'Board goes blank', rules: [] });
    if (!claim || !handoff) throw new Error('no turn to file from');
    const filed = await store.file(claim, {
      key: 'filed-from-console',
      title: `Board goes blank ${hostileText}`.slice(0, 60),
      note: 'Bug report: the board goes blank.',
      line: (number) => `Our team has this as ticket #${number}.`,
      intents: [],
      team: 'billing',
      handoff,
      language: 'en',
    });
    const [here, there] = await Promise.all([read(asked.conversationId), read(filed.conversationId)]);
    const linkOf = (shown: Thread) => shown.entries.flatMap((entry) => (entry.type === 'event' && entry.link) || []);
    expect(linkOf(here)).toEqual([{ conversationId: filed.conversationId, label: `#${filed.number}` }]);
    expect(linkOf(there)).toEqual([{ conversationId: asked.conversationId, label: `#${here.tickets[0]?.number}` }]);
    expect(told(there).slice(0, 2)).toEqual([
      'note: Bug report: the board goes blank.',
      `system: Our team has this as ticket #${filed.number}.`,
    ]);
    expect(there).toMatchObject({
      handoff: { reason: 'filed_ticket', wants: 'Board goes blank' },
      row: { owner: { kind: 'team' }, ai: { kind: 'escalated', reason: 'filed_ticket' } },
    });
    const { turnId } = there.handoff ?? {};
    expect((await ana.call('GET', `/turns/${turnId}`)).status).toBe(200);
  });

  it('of nobody is a 404', async () => {
    expect((await ana.call('GET', '/conversations/cnv_nothing')).status).toBe(404);
    expect((await ana.call('GET', '/turns/trn_nothing')).status).toBe(404);
  });
});

describe('a draft', () => {
  it('is sent as it is, under the AI’s name with who approved it', async () => {
    const { id, draft } = await withDraft();
    expect(
      (await ana.call('POST', `/drafts/${draft.id}/decision`, { decision: 'send', text: draft.text, accurate: true }))
        .status,
    ).toBe(204);
    const shown = await read(id);
    expect(shown.draft).toBeUndefined();
    expect(told(shown)).toEqual([
      'customer: I want my money back',
      `ai: ${draftText.slice(0, 40)}`,
      'Ana sent the draft',
    ]);
    expect(shown.entries.find((entry) => entry.type === 'message' && entry.author.kind === 'ai')).toMatchObject({
      author: { name: 'Ada, approved by Ana' },
    });
    expect(shown.row).toMatchObject({ ticket: { state: 'awaiting_customer' } });
    expect(shown.row.ai).toBeUndefined();
  });

  it('is sent with other words, and closes the ticket when asked', async () => {
    const { id, draft } = await withDraft();
    await ana.call('POST', `/drafts/${draft.id}/decision`, { decision: 'send', text: 'Shorter.', close: true });
    const shown = await read(id);
    expect(told(shown)).toContain('ai: Shorter.');
    expect(told(shown)).toContain('Ana changed the draft and sent it');
    expect(shown.row.ticket.state).toBe('resolved');
  });

  it('that was rejected leaves the conversation to the reviewer', async () => {
    const { id, draft } = await withDraft();
    await ana.call('POST', `/drafts/${draft.id}/decision`, {
      decision: 'reject',
      reason: 'wrong-fact',
      correction: 'It is 30 days.',
    });
    const shown = await read(id);
    expect(shown.row.owner).toEqual({ kind: 'human', id: ana.userId, name: 'Ana' });
    expect(told(shown)).toContain('Ana rejected the draft');
    const kept = await server.database.kysely
      .selectFrom('drafts')
      .select(['reject_reason', 'accurate', 'correction'])
      .where('id', '=', draft.id)
      .executeTakeFirst();
    expect(kept).toEqual({ reject_reason: 'wrong-fact', accurate: false, correction: 'It is 30 days.' });
  });

  it('is written anew with an instruction', async () => {
    const { id, draft } = await withDraft();
    await ana.call('POST', `/drafts/${draft.id}/decision`, {
      decision: 'regenerate',
      instruction: 'Mention the label.',
    });
    expect(server.started).toHaveLength(1);
    expect((await read(id)).turn?.id).toBe(server.started[0]);
  });

  it('goes to one of two reviewers who decide at once', async () => {
    const { draft } = await withDraft();
    const tries = await Promise.all(
      [ana, ben].map((who) => who.call('POST', `/drafts/${draft.id}/decision`, { decision: 'send', text: draft.text })),
    );
    expect(tries.map((one) => one.status).sort()).toEqual([204, 409]);
  });
});

describe('an action', () => {
  async function waiting() {
    const asked = await ask(server.database, {
      text: 'Refund 1042',
      name: 'Lena',
      verified: true,
      email: `lena${Math.random()}@example.com`,
    });
    await end(server.database, asked.turnId, {
      ...drafted('unused'),
      draft: undefined,
      actions: [approval('c2', 240, '1042')],
    });
    const { approvals } = await read(asked.conversationId);
    return { id: asked.conversationId, actionId: approvals[0]?.id, approvals };
  }

  it('says in words what waits, and the turn goes on once it is approved', async () => {
    const { id, actionId, approvals } = await waiting();
    expect(approvals).toMatchObject([
      {
        title: 'Refund $240.00 for order 1042',
        rule: 'refund-limit',
        input: [
          ['amount', '240'],
          ['order id', '1042'],
        ],
      },
    ]);
    expect((await ana.call('POST', `/actions/${actionId}/decision`, { decision: 'approve' })).status).toBe(204);
    expect(server.started).toHaveLength(1);
    expect(told(await read(id))).toContain('Ana approved: Refund $240.00 for order 1042');
    expect((await ben.call('POST', `/actions/${actionId}/decision`, { decision: 'approve' })).status).toBe(409);
  });

  it('is denied with a reason', async () => {
    const { id, actionId } = await waiting();
    expect((await ana.call('POST', `/actions/${actionId}/decision`, { decision: 'deny', reason: '' })).status).toBe(
      400,
    );
    await ana.call('POST', `/actions/${actionId}/decision`, { decision: 'deny', reason: 'Too late' });
    expect(told(await read(id))).toContain('Ana said no: Refund $240.00 for order 1042 (Too late)');
  });
});

describe('people', () => {
  it('take over, hand back, assign, and the thread says who', async () => {
    const asked = await ask(server.database, { text: 'This is the third time' });
    await end(server.database, asked.turnId, escalated());
    const change = (body: unknown, who: Caller = ana) =>
      who.call('POST', `/conversations/${asked.conversationId}/changes`, body);
    expect((await read(asked.conversationId)).handoff).toMatchObject({
      reason: 'repeated_frustration',
      team: { name: 'Billing' },
    });
    await change({ change: 'take-over' });
    expect((await read(asked.conversationId)).row.owner.name).toBe('Ana');
    await change({ change: 'assign', to: { kind: 'human', userId: ben.userId } });
    expect((await read(asked.conversationId)).row.owner.name).toBe('Ben');
    await change({ change: 'assign', to: { kind: 'team', team: 'general' } });
    expect((await change({ change: 'assign', to: { kind: 'team', team: 'nobody' } })).status).toBe(400);
    await change({ change: 'hand-back', instruction: 'Offer a label.' });
    expect(server.started).toHaveLength(1);
    expect(told(await read(asked.conversationId))).toEqual(
      expect.arrayContaining(['Ana took it over', 'Ben took it over', 'Handed to General', 'Handed back to Ada']),
    );
  });

  it('reply once however often the page asks, and note without taking over', async () => {
    const asked = await ask(server.database, { text: 'Hello' });
    const send = (body: object) => ana.call('POST', `/conversations/${asked.conversationId}/messages`, body);
    await send({ kind: 'note', text: 'careful', clientId: 'note-0001' });
    expect((await read(asked.conversationId)).row.owner.kind).toBe('ai');
    const twice = await Promise.all(
      [1, 2].map(() => send({ kind: 'reply', text: 'Hi, Ana here.', clientId: 'reply-0001' })),
    );
    // The second is told to wait, or gets the first one's answer when that is there already.
    expect([409, 200]).toContain(twice.map((one) => one.status).sort()[1]);
    expect(twice.some((one) => one.status === 200)).toBe(true);
    const [first, again] = [
      await send({ kind: 'reply', text: 'Hi, Ana here.', clientId: 'reply-0001' }),
      twice.find((one) => one.status === 200),
    ];
    expect(first.body).toEqual(again?.body);
    const shown = await read(asked.conversationId);
    expect(told(shown).filter((line) => line.startsWith('human'))).toEqual(['human: Hi, Ana here.']);
    expect(shown.row.owner.name).toBe('Ana');
    expect((await send({ kind: 'reply', text: 'Other words', clientId: 'reply-0001' })).status).toBe(409);
  });

  it('resolve and reopen', async () => {
    const asked = await ask(server.database, { text: 'Hello again' });
    await end(server.database, asked.turnId, { messages: says('Hi.') });
    const change = (body: unknown) => ana.call('POST', `/conversations/${asked.conversationId}/changes`, body);
    await change({ change: 'resolve' });
    expect((await read(asked.conversationId)).row.ticket.state).toBe('resolved');
    expect((await change({ change: 'reopen' })).status).toBe(204);
    const shown = await read(asked.conversationId);
    expect([shown.row.ticket.state, shown.tickets.length]).toEqual(['open', 2]);
    expect((await change({ change: 'reopen' })).status).toBe(409);
  });

  it('change many at once, and what one refuses does not stop the others', async () => {
    const made = await Promise.all([1, 2].map((number) => ask(server.database, { text: `Bulk ${number}` })));
    const { body } = await ana.call('POST', '/conversations/changes', {
      ids: [made[0]?.conversationId, 'cnv_nothing', made[1]?.conversationId],
      change: { change: 'spam', spam: true },
    });
    expect(body).toMatchObject({ changed: made.map((one) => one.conversationId), refused: [{ id: 'cnv_nothing' }] });
  });

  it('leave a trace of each change with who made it', async () => {
    const { rows } = {
      rows: await server.database.kysely.selectFrom('audit_log').select(['actor', 'action']).execute(),
    };
    for (const action of [
      'draft-sent',
      'draft-edited',
      'draft-rejected',
      'action-approved',
      'action-denied',
      'reply-sent',
      'conversation-taken-over',
      'ticket-resolved',
    ]) {
      expect(rows, action).toContainEqual({ actor: ana.userId, action });
    }
  });
});
