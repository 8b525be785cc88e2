import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { compareShadow } from '#adapters/database/shadow/keep-shadow.ts';
import { loadShadow } from '#adapters/database/shadow/load-shadow.ts';
import { shadowSpentToday } from '#adapters/database/shadow/read-shadow.ts';
import { emptyTicketMemory, type TicketMemory } from '#domain/ticket.ts';
import { engineKit, understandingOf } from '#engine/testing/engine-kit.ts';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import { compareWithReply } from '#server/jobs/shadow/compare-with-reply.ts';
import { draftShadow } from '#server/shadow/draft-shadow.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end } from '#test/support/console-stories.ts';
import { comparedDrafts, readinessPage } from '#wire/console/readiness.ts';

let server: ConsoleServer;
let lead: Caller & { userId: string };
const signal = new AbortController().signal;
const noMeaning = async () => undefined;

beforeAll(async () => {
  server = await startConsole();
  lead = await server.member('lead');
  Object.assign(server.context.ports, { comprehension: { understand: async () => understandingOf() } });
});
afterAll(async () => server[Symbol.asyncDispose]());

/** The small desk of the engine's tests, kept out of everything, with a model that says one thing. */
function shadowPorts(...says: Parameters<typeof scriptedModel>[0] & unknown[]) {
  const kit = engineKit({ model: scriptedModel(says), fallbackModel: scriptedModel([]) });
  const desk = { ...kit.desk, autonomy: { default: 'off' as const, channels: {}, intents: {} } };
  const { ids } = server.context.ports;
  const ports = { ...kit.ports, desk, ids, clock: { ...kit.ports.clock, now: () => new Date() } };
  return { context: { database: server.database, ports }, effects: kit.effects, kit };
}

/** A question that the agent left to people. */
async function left(text: string, memory: Partial<TicketMemory> = {}) {
  const asked = await ask(server.database, { text, name: 'Mia', verified: true });
  await end(server.database, asked.turnId, {
    outcome: 'escalated',
    tier: 3,
    rules: [{ rule: 'gate.autonomy-off', reason: 'People only.', escalation: 'policy_exception' }],
    owner: { kind: 'team', team: 'general' },
    understanding: understandingOf({ signals: { frustration: memory.frustration === 1 } }),
    ticket: {
      state: 'escalated',
      priority: 'normal',
      intents: ['refund_request'],
      memory: { ...emptyTicketMemory, ...memory },
    },
  });
  const row = await server.database.kysely
    .selectFrom('conversations')
    .select(['id', 'ticket_id'])
    .where('id', '=', asked.conversationId)
    .executeTakeFirstOrThrow();
  return { conversationId: row.id, ticketId: row.ticket_id ?? '' };
}

const answers = (conversationId: string, text: string) =>
  writeHumanMessage(server.database, { conversationId, kind: 'reply', userId: lead.userId, name: 'Lee', text });
const read = async () => readinessPage.parse((await lead.call('GET', '/readiness')).body);
/** What the budgets of the day see, in US microdollars. */
async function spending() {
  const { rows } = await server.database.execute('select sum(cost_micros)::int as cost from spending', []);
  return (rows[0] as { cost: number }).cost;
}
const messagesOf = (conversationId: string) =>
  server.database.kysely.selectFrom('messages').selectAll().where('conversation_id', '=', conversationId).execute();

describe('shadow mode', () => {
  it('is off until a lead turns it on, with what it may cost', async () => {
    expect((await read()).shadow).toEqual({ on: false, usdPerDay: 1 });
    const { ticketId } = await left('How long do refunds take?');
    expect(await draftShadow(shadowPorts('x').context, ticketId, signal)).toBe('off');
    expect((await lead.call('PUT', '/readiness/shadow', { on: true, usdPerDay: 2 })).status).toBe(204);
    expect((await read()).shadow).toEqual({ on: true, usdPerDay: 2 });
    const viewer = await server.member('viewer');
    expect((await viewer.call('PUT', '/readiness/shadow', { on: false, usdPerDay: 0 })).status).toBe(403);
  });

  it('drafts beside the person, changes nothing, and is held against what they send', async () => {
    const { conversationId, ticketId } = await left('How long do refunds take?');
    const before = await messagesOf(conversationId);
    const { context } = shadowPorts({
      text: 'Refunds reach your card in 5 to 7 days.',
      citations: [
        {
          source: 'refunds#window',
          title: 'Refunds',
          quote: 'Refunds reach your card in 5 to 7 days.',
          from: 1,
          to: 2,
        },
      ],
    });
    expect(await draftShadow(context, ticketId, signal)).toBe('drafted');
    expect(await messagesOf(conversationId)).toEqual(before);
    expect(await draftShadow(context, ticketId, signal)).toBe('nothing-to-answer');
    await answers(conversationId, 'Hello Mia, refunds reach your card in 5 to 7 days.');
    expect(await compareShadow(server.database.kysely, ticketId, noMeaning)).toBe(true);
    expect(await compareShadow(server.database.kysely, ticketId, noMeaning)).toBe(false);
    const { drafts } = comparedDrafts.parse((await lead.call('GET', '/readiness/refund_request/drafts')).body);
    expect(drafts).toMatchObject([
      {
        asked: 'How long do refunds take?',
        draft: 'Refunds reach your card in 5 to 7 days. [1]',
        agrees: true,
        facts: 1,
        repliedBy: 'Lee',
      },
    ]);
    const { intents } = await read();
    expect(intents).toMatchObject([
      { intent: 'refund_request', n: 1, agreement: { value: 1, n: 1 }, recommend: 'off' },
    ]);
  });

  it('runs no tool that writes, and its cost is in the ledger under its own name', async () => {
    const { conversationId, ticketId } = await left('Refund order 1042.');
    const before = await spending();
    const { context, effects } = shadowPorts(
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }], model: 'priced' },
      'I can refund order 1042 once you confirm.',
    );
    context.ports.prices = [
      { model: 'priced', from: '2020-01-01', input: 100, output: 0, cacheRead: 0, cacheWrite: 0, cacheWriteHour: 0 },
    ];
    expect(await draftShadow(context, ticketId, signal)).toBe('drafted');
    expect(effects).toEqual([]);
    expect(await shadowSpentToday(server.database.kysely)).toBe(10_000);
    expect((await read()).spentTodayMicros).toBe(10_000);
    expect((await spending()) - before).toBe(10_000);
    await answers(conversationId, 'I have refunded order 1042.');
    await compareShadow(server.database.kysely, ticketId, noMeaning);
    const { drafts } = comparedDrafts.parse((await lead.call('GET', '/readiness/refund_request/drafts')).body);
    expect(drafts.find(({ asked }) => asked === 'Refund order 1042.')).toMatchObject({ sameActions: true });
  });

  it('stops at what it may cost a day', async () => {
    await lead.call('PUT', '/readiness/shadow', { on: true, usdPerDay: 0.005 });
    const { ticketId } = await left('How long do refunds take?');
    expect(await draftShadow(shadowPorts('x').context, ticketId, signal)).toBe('budget');
    await lead.call('PUT', '/readiness/shadow', { on: true, usdPerDay: 2 });
  });

  it('keeps nothing of a draft that the model could not be reached for', async () => {
    const { ticketId } = await left('How long do refunds take?');
    const { context } = shadowPorts({ fault: 'unavailable' });
    expect(await draftShadow(context, ticketId, signal)).toBe('came-to-nothing');
  });

  it('starts from the ticket as it was before the message was counted', async () => {
    const { ticketId } = await left('Annoying! How long do refunds take?', { frustration: 1, customerTurns: 1 });
    const start = await loadShadow(server.database.kysely, ticketId);
    expect(start?.snapshot.ticket).toMatchObject({ state: 'open', memory: { frustration: 0, customerTurns: 0 } });
    expect(start?.snapshot.unanswered).toHaveLength(1);
  });

  it('leaves alone what the agent answers itself', async () => {
    const { ticketId } = await left('How long do refunds take?');
    const { context } = shadowPorts('x');
    const ports = {
      ...context.ports,
      desk: { ...context.ports.desk, autonomy: { default: 'auto' as const, channels: {}, intents: {} } },
    };
    expect(await draftShadow({ ...context, ports }, ticketId, signal)).toBe('answers-itself');
  });

  it('takes a draft that a person set aside with their own words for one of its own', async () => {
    const asked = await ask(server.database, { text: 'Where is my order?', verified: true });
    await end(server.database, asked.turnId, {
      outcome: 'drafted',
      tier: 1,
      draft: { id: 'drf_aside', text: 'It arrives on 3 May.', citations: [], findings: [], cards: [] },
      ticket: { state: 'awaiting_review', priority: 'normal', intents: ['order_status'], memory: {} as never },
    });
    await answers(asked.conversationId, 'It is lost; we send a new one.');
    const { ticket_id } = await server.database.kysely
      .selectFrom('conversations')
      .select('ticket_id')
      .where('id', '=', asked.conversationId)
      .executeTakeFirstOrThrow();
    await compareWithReply(server.context).handler({ ticketId: ticket_id ?? '' }, signal);
    const { drafts } = comparedDrafts.parse((await lead.call('GET', '/readiness/order_status/drafts')).body);
    expect(drafts).toMatchObject([
      { draft: 'It arrives on 3 May.', reply: 'It is lost; we send a new one.', agrees: false },
    ]);
  });
});
