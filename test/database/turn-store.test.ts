import { expect, test } from 'vitest';
import { readEvents } from '#adapters/database/events.ts';
import { receive } from '#adapters/database/intake.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { nextTurns, releaseTurns } from '#adapters/database/turns/next-turns.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { TurnLost } from '#engine/ports/turn-store.ts';
import { onBoth } from './on-both.ts';
import { aDraft, aMessage, aModelCall, anAnswer, anEscalation, aToolCall, aTurn, claimed, someone } from './stories.ts';

/** A lease of no time lapses a moment later, and the next statement may be of the same millisecond. */
const alreadyOver = -1;

onBoth('turn store', (bench) => {
  const store = () => createTurnStore(bench.database);
  const turnRow = (id: string) =>
    bench.database.kysely.selectFrom('turns').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const types = async (conversationId: string) =>
    (await readEvents(bench.database.kysely, conversationId, 0)).map(({ event }) => event.type);

  test('one of two holders gets the claim', async () => {
    const { turnId } = await aMessage(bench.database);
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        createTurnStore(index % 2 ? bench.other : bench.database).claim(turnId as string, `holder-${index}`, 60_000),
      ),
    );
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(claims.find((claim) => claim !== null)).toMatchObject({
      turnId,
      token: 1,
      attempt: 0,
      trigger: { kind: 'message' },
    });
  });

  test('a lapsed lease lets another take over with a greater token, and the first can write nothing', async () => {
    const { received } = { received: await aMessage(bench.database) };
    const first = await store().claim(received.turnId as string, 'dead', alreadyOver);
    expect(await nextTurns(bench.database.kysely, 1_000)).toContain(received.turnId);
    const second = await store().claim(received.turnId as string, 'alive', 60_000);
    expect(second).toMatchObject({ token: 2, attempt: 1 });
    if (!first || !second) throw new Error('not claimed');
    await expect(store().record(first, { key: 'a', state: 'done', payload: 1 })).rejects.toThrow(TurnLost);
    await expect(store().publish(first, [{ type: 'turn-started', turnId: first.turnId }])).rejects.toThrow(TurnLost);
    await expect(store().load(first)).rejects.toThrow(TurnLost);
    await expect(store().journal(first)).rejects.toThrow(TurnLost);
    expect(await store().renew([first, second], 1_000)).toEqual(new Set([second.turnId]));
    expect(await store().commit(first, anAnswer())).toEqual({
      committed: false,
      reason: 'Another process holds the turn.',
    });
    expect(await store().journal(second)).toEqual([]);
    expect(await store().commit(second, anAnswer())).toEqual({ committed: true });
  });

  test('a released turn can be claimed at once', async () => {
    const { claim } = await aTurn(bench.database);
    expect(await store().claim(claim.turnId, 'another', 60_000)).toBeNull();
    expect(await releaseTurns(bench.database.kysely, 'test')).toContain(claim.turnId);
    expect(await store().claim(claim.turnId, 'another', 60_000)).toMatchObject({ token: 2 });
  });

  test('the snapshot holds what a turn starts from', async () => {
    const customer = someone();
    const { received } = await aTurn(bench.database, { customer, subject: 'Order 1042', language: 'en' });
    const { turnId } = await receive(bench.database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Hello?',
    });
    const snapshot = await store().load(await claimed(bench.database, turnId));
    expect(snapshot).toMatchObject({
      conversation: {
        id: received.conversationId,
        channel: 'chat',
        owner: { kind: 'ai' },
        subject: 'Order 1042',
        language: 'en',
      },
      ticket: {
        id: received.ticketId,
        state: 'open',
        priority: 'normal',
        memory: { customerTurns: 0, lastIntents: [] },
      },
      customer: { email: customer.email, name: 'Ana Example', assurance: 'verified' },
      spent: { ticket: 0 },
      sendingStopped: false,
      history: [],
      grants: [],
    });
    expect(snapshot.messages.map(({ text, seq }) => [seq, text])).toEqual([
      [1, 'Where is my order?'],
      [2, 'Hello?'],
    ]);
    expect(snapshot.unanswered.map(({ text }) => text)).toEqual(['Where is my order?', 'Hello?']);
    expect(snapshot.messages[0]?.createdAt).toBeInstanceOf(Date);
    expect(snapshot.ticket.openedAt).toBeInstanceOf(Date);
  });

  test('the journal gives back what was recorded, in order and once', async () => {
    const { claim } = await aTurn(bench.database);
    const payload = { text: 'naïve ☕', list: [1, 2.5, null], nested: { deep: true } };
    await store().record(claim, { key: 'model-1', state: 'intent', payload });
    await store().record(claim, { key: 'model-1', state: 'done', payload: [payload] });
    await store().record(claim, { key: 'model-1', state: 'done', payload: 'a second time' });
    expect(await store().journal(claim)).toEqual([
      { key: 'model-1', state: 'intent', payload },
      { key: 'model-1', state: 'done', payload: [payload] },
    ]);
  });

  test('the journal gives back a model’s answer byte by byte', async () => {
    const { claim } = await aTurn(bench.database);
    const payload = { z: 1, a: { y: 'nul \u0000 and half \ud83d of a pair', b: 1.0 }, '10': 0, '2': 1e21 };
    await store().record(claim, { key: 'odd', state: 'done', payload });
    const [step] = await store().journal(claim);
    expect(JSON.stringify(step?.payload)).toBe(JSON.stringify(payload));
  });

  test('characters that PostgreSQL cannot keep do not stop a turn', async () => {
    const odd = 'a\u0000b \ud83d c \\u0000';
    const { received, claim } = await aTurn(bench.database, {
      text: odd,
      subject: odd,
      customer: { ...someone(), name: odd },
    });
    expect((await store().load(claim)).messages[0]?.text).toBe('ab \ufffd c \\u0000');
    const toolCall = aToolCall({ input: { [odd]: odd }, outcome: { status: 'failed', error: odd } });
    await store().publish(claim, [{ type: 'reply-streamed', turnId: claim.turnId, index: 0, text: odd }]);
    await store().commit(
      claim,
      anAnswer({
        toolCalls: [toolCall],
        messages: [{ id: `msg_${claim.turnId}`, author: 'ai', text: odd, citations: [] }],
      }),
    );
    const row = await bench.database.kysely
      .selectFrom('messages')
      .select('body')
      .where('conversation_id', '=', received.conversationId)
      .where('seq', '=', 2)
      .executeTakeFirst();
    expect(row?.body).toBe('ab \ufffd c \\u0000');
  });

  test('a commit writes everything, and the next turn starts from it', async () => {
    const { received, claim } = await aTurn(bench.database);
    const call = aModelCall(2_000);
    const answer = anAnswer({
      modelCalls: [call],
      toolCalls: [aToolCall({ outcome: { status: 'succeeded', result: { ok: true } }, finishedAt: new Date() })],
      retrieved: [{ passageId: 'p1', title: 'Shipping', score: 0.8, relevance: 0.9 }],
      rules: [{ rule: 'decide.auto', reason: 'All clear.' }],
    });
    expect(await store().commit(claim, answer)).toEqual({ committed: true });
    expect(await turnRow(claim.turnId)).toMatchObject({
      state: 'ended',
      outcome: 'replied',
      tier: 0,
      retrieved: [{ passageId: 'p1' }],
    });
    expect(await types(received.conversationId)).toEqual([
      'message-received',
      'ticket-changed',
      'message-sent',
      'ticket-changed',
      'turn-ended',
    ]);
    const next = await receive(bench.database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Thanks, and the other?',
    });
    const snapshot = await store().load(await claimed(bench.database, next.turnId));
    expect(next.ticketId).toBe(received.ticketId);
    expect(snapshot.ticket).toMatchObject({ state: 'open', intents: ['order_status'] });
    expect(snapshot.spent.ticket).toBe(2_000);
    expect(snapshot.spent.day).toBeGreaterThanOrEqual(2_000);
    expect(snapshot.unanswered.map(({ text }) => text)).toEqual(['Thanks, and the other?']);
    expect(snapshot.messages.map(({ author, seq }) => [seq, author.kind])).toEqual([
      [1, 'customer'],
      [2, 'ai'],
      [3, 'customer'],
    ]);
    expect(snapshot.history).toMatchObject([
      {
        tool: 'issue_refund',
        verdict: 'allow',
        outcome: { status: 'succeeded', result: { ok: true } },
        turnId: claim.turnId,
      },
    ]);
  });

  test('a newer message supersedes the turn, takes back what was streamed, and both are answered together', async () => {
    const { received, claim } = await aTurn(bench.database);
    await store().publish(claim, [{ type: 'reply-streamed', turnId: claim.turnId, index: 0, text: 'It' }]);
    const newer = await receive(bench.database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Order 1042!',
    });
    expect(newer.turnId).not.toBe(claim.turnId);
    expect(await store().renew([claim], 1_000)).toEqual(new Set());
    const refused = await store().commit(claim, anAnswer({ modelCalls: [aModelCall()] }));
    expect(refused).toEqual({ committed: false, reason: 'A newer message came.' });
    expect(await types(received.conversationId)).toEqual([
      'message-received',
      'ticket-changed',
      'reply-streamed',
      'message-received',
      'reply-retracted',
      'turn-ended',
    ]);
    const next = await claimed(bench.database, newer.turnId);
    const snapshot = await store().load(next);
    expect(snapshot.unanswered).toHaveLength(2);
    // The refused turn cost money all the same.
    expect(snapshot.spent.ticket).toBe(1_500);
    expect(await store().commit(next, anAnswer())).toEqual({ committed: true });
  });

  test('a person who takes over ends the turn and it cannot commit', async () => {
    const { received, claim } = await aTurn(bench.database);
    await takeOver(bench.database, { conversationId: received.conversationId, userId: 'usr_1' });
    expect(await store().commit(claim, anAnswer())).toEqual({ committed: false, reason: 'A person took over.' });
    await expect(store().record(claim, { key: 'x', state: 'intent', payload: 1 })).rejects.toThrow(TurnLost);
    const messages = await bench.database.kysely
      .selectFrom('messages')
      .select('author_kind')
      .where('conversation_id', '=', received.conversationId)
      .execute();
    expect(messages).toEqual([{ author_kind: 'customer' }]);
  });

  test('the outcome of a call is kept although the turn was superseded meanwhile', async () => {
    const { received, claim } = await aTurn(bench.database);
    await store().record(claim, { key: 'tool', state: 'intent', payload: 1, toolCall: aToolCall() });
    const newer = await receive(bench.database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Hurry!',
    });
    const done = aToolCall({ outcome: { status: 'succeeded', result: 'rf_1' }, finishedAt: new Date() });
    await expect(
      store().record(claim, { key: 'tool', state: 'done', payload: 2, toolCall: done, modelCalls: [aModelCall()] }),
    ).rejects.toThrow(TurnLost);
    const snapshot = await store().load(await claimed(bench.database, newer.turnId));
    expect(snapshot.history).toMatchObject([
      { tool: 'issue_refund', outcome: { status: 'succeeded', result: 'rf_1' } },
    ]);
    expect(snapshot.spent.ticket).toBe(1_500);
  });

  test('a ledger row is counted once, however often it is told', async () => {
    const { claim } = await aTurn(bench.database);
    const call = aModelCall(777);
    await store().record(claim, { key: 'm', state: 'done', payload: 1, modelCalls: [call] });
    await store().commit(claim, anAnswer({ modelCalls: [call] }));
    const rows = await bench.database.kysely
      .selectFrom('model_calls')
      .selectAll()
      .where('turn_id', '=', claim.turnId)
      .execute();
    expect(rows).toMatchObject([{ cost_micros: 777, latency_ms: 12, cache_write_hour_tokens: 1 }]);
  });

  test('an illegal move of the ticket refuses the commit and writes nothing', async () => {
    const { claim } = await aTurn(bench.database);
    const wrong = anAnswer({ ticket: { ...anAnswer().ticket, state: 'awaiting_csat' } });
    await expect(store().commit(claim, wrong)).rejects.toMatchObject({ code: 'illegal_transition' });
    expect(await turnRow(claim.turnId)).toMatchObject({ state: 'running' });
    expect(await store().commit(claim, anAnswer())).toEqual({ committed: true });
  });

  test('an escalation gives the conversation to the team with its package', async () => {
    const { received, claim } = await aTurn(bench.database);
    await store().commit(claim, anEscalation('billing'));
    const handoff = await bench.database.kysely
      .selectFrom('handoffs')
      .selectAll()
      .where('turn_id', '=', claim.turnId)
      .executeTakeFirst();
    expect(handoff?.package).toMatchObject({ reason: 'customer_request', team: 'billing' });
    expect(await types(received.conversationId)).toEqual([
      'message-received',
      'ticket-changed',
      'message-sent',
      'ticket-changed',
      'owner-changed',
      'turn-ended',
    ]);
    const later = await receive(bench.database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Anyone?',
    });
    expect(later.turnId).toBeNull();
  });

  test('a newer message sets a draft aside and its question is asked again', async () => {
    const { received, claim } = await aTurn(bench.database);
    await store().commit(claim, aDraft());
    const newer = await receive(bench.database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Also this.',
    });
    const snapshot = await store().load(await claimed(bench.database, newer.turnId));
    expect(snapshot.unanswered).toHaveLength(2);
    expect(snapshot.ticket.state).toBe('open');
  });

  test('what an overtaken turn may have been billed has a row without a cost until its holder told all', async () => {
    const { received, claim } = await aTurn(bench.database);
    await store().record(claim, {
      key: 'm',
      state: 'done',
      payload: 1,
      modelCalls: [aModelCall()],
    });
    const untold = async () =>
      await bench.database.kysely
        .selectFrom('model_calls')
        .select(['provider', 'model', 'cost_micros', 'stop'])
        .where('turn_id', '=', claim.turnId)
        .where('stop', '=', 'crashed')
        .execute();
    const { conversationId } = received;
    const newer = await receive(bench.database, { channel: 'chat', conversationId, text: 'Hurry!' });
    const { provider, model } = aModelCall();
    expect(await untold()).toEqual([{ provider, model, cost_micros: null, stop: 'crashed' }]);
    await store().leave({ ...claim, token: claim.token + 1 });
    expect(await untold()).toHaveLength(1);
    await store().leave(claim);
    expect(await untold()).toEqual([]);
    // A turn that nobody worked was billed nothing.
    await takeOver(bench.database, { conversationId, userId: 'usr_1' });
    const { turnId } = newer;
    const left = await bench.database.kysely
      .selectFrom('model_calls')
      .where('turn_id', '=', turnId)
      .selectAll()
      .execute();
    expect(left).toEqual([]);
  });

  test('events told by the engine are not told twice', async () => {
    const { received, claim } = await aTurn(bench.database);
    const answer = anAnswer();
    const messageId = answer.messages[0]?.id as string;
    answer.events.push(
      { type: 'turn-ended', turnId: claim.turnId, outcome: 'replied', tier: 0 },
      { type: 'message-sent', messageId, turnId: claim.turnId, author: 'ai' },
    );
    await store().commit(claim, answer);
    expect((await types(received.conversationId)).slice(2)).toEqual(['message-sent', 'ticket-changed', 'turn-ended']);
  });
});
