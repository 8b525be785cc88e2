import { expect, test } from 'vitest';
import { decideAction, getAction } from '#adapters/database/decide-action.ts';
import { decideDraft } from '#adapters/database/decide-draft.ts';
import { receive } from '#adapters/database/intake.ts';
import { handBack } from '#adapters/database/ownership.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { releaseTurns } from '#adapters/database/turns/next-turns.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { TurnLost } from '#engine/ports/turn-store.ts';
import { onBoth } from './on-both.ts';
import { aDraft, aModelCall, anAnswer, anEscalation, aRequest, aToolCall, aTurn, claimed, someone } from './stories.ts';

onBoth('turn safety', (bench) => {
  const store = () => createTurnStore(bench.database);
  const say = (conversationId: string, text = 'One more thing') =>
    receive(bench.database, { channel: 'chat', conversationId, text });

  test('a kill switch thrown in another process holds back words that are on their way, and the turn can still draft', async () => {
    const { claim } = await aTurn(bench.database);
    const part = { type: 'reply-streamed', turnId: claim.turnId, index: 0, text: 'It ' } as const;
    expect(await store().publish(claim, [part])).toBe(true);
    await setSendingStopped(bench.other.kysely, true);
    try {
      expect(await store().publish(claim, [{ ...part, index: 1 }])).toBe(false);
      expect(await store().publish(claim, [{ type: 'turn-started', turnId: claim.turnId }])).toBe(true);
      expect(await store().commit(claim, anAnswer())).toMatchObject({ committed: false, sendingStopped: true });
      expect(await store().commit(claim, anAnswer({ outcome: 'drafted', messages: [] }))).toEqual({ committed: true });
    } finally {
      await setSendingStopped(bench.other.kysely, false);
    }
  });

  test('a turn that is given up by its claim alone leaves what the ticket knows as it is', async () => {
    const { received, claim } = await aTurn(bench.database, { language: 'es' });
    const first = anAnswer({ language: 'es' });
    first.ticket.memory = { ...emptyTicketMemory, summary: 'Asked for an order.' };
    await store().commit(claim, first);
    const next = await claimed(bench.database, (await say(received.conversationId)).turnId);
    expect(next.language).toBe('es');
    const { messages, ticket, ...rest } = anEscalation();
    const ticketOnly = { state: ticket.state, priority: ticket.priority, team: 'general' };
    expect(await store().commit(next, { ...rest, messages, ticket: ticketOnly })).toEqual({ committed: true });
    const row = await bench.database.kysely
      .selectFrom('tickets')
      .selectAll()
      .where('id', '=', received.ticketId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      state: 'escalated',
      intents: ['order_status'],
      memory: { summary: 'Asked for an order.' },
    });
  });

  test('what an overtaken turn did is handed on to the next, with its outcome when that is known', async () => {
    const { received, claim } = await aTurn(bench.database);
    const begun = aToolCall({ callId: 'begun', outcome: undefined, finishedAt: undefined });
    const done = aToolCall({
      callId: 'done',
      outcome: { status: 'succeeded', result: 'rf_1' },
      finishedAt: new Date(),
    });
    await store().record(claim, { key: 'a', state: 'intent', payload: 1, toolCall: begun });
    await store().record(claim, { key: 'b', state: 'done', payload: 1, toolCall: done });
    const next = await claimed(bench.database, (await say(received.conversationId)).turnId);
    const { earlierCalls } = await store().load(next);
    expect(earlierCalls).toMatchObject([
      { callId: 'begun', carriedFrom: claim.turnId, untold: true, idempotencyKey: begun.idempotencyKey },
      { callId: 'done', untold: true, outcome: { status: 'succeeded', result: 'rf_1' } },
    ]);
    expect(await store().outcomeOf(next, { turnId: claim.turnId, callId: 'begun' })).toBeUndefined();
    expect(await store().outcomeOf(next, { turnId: claim.turnId, callId: 'done' })).toMatchObject({ result: 'rf_1' });
    await store().commit(next, anAnswer());
    const later = await claimed(bench.database, (await say(received.conversationId)).turnId);
    expect((await store().load(later)).earlierCalls.map(({ untold }) => untold)).toEqual([false, false]);
  });

  test('a yes whose call began is used up when the turn is overtaken', async () => {
    const { received, claim } = await aTurn(bench.database);
    const { commit, actionId } = aRequest('confirm');
    await store().commit(claim, commit);
    const decided = await decideAction(bench.database, {
      actionId,
      kind: 'confirm',
      decision: 'granted',
      decidedBy: 'customer',
      now: new Date(),
    });
    const acting = await claimed(bench.database, decided.turnId);
    const verdict = { kind: 'allow', rule: 'r', reason: 'Yes.', actionId } as const;
    await store().record(acting, { key: 'a', state: 'intent', payload: 1, toolCall: aToolCall({ verdict }) });
    const next = await claimed(bench.database, (await say(received.conversationId)).turnId);
    expect((await store().load(next)).grants).toMatchObject([{ actionId, used: true }]);
  });

  test('a card that is asked anew takes the place of the one before, which cannot be granted any more', async () => {
    const { received, claim } = await aTurn(bench.database);
    const first = aRequest('confirm');
    await store().commit(claim, first.commit);
    const next = await claimed(bench.database, (await say(received.conversationId)).turnId);
    const second = aRequest('confirm');
    await store().commit(next, { ...second.commit, replacedActionIds: [first.actionId] });
    const decided = { kind: 'confirm', decision: 'granted', decidedBy: 'customer', now: new Date() } as const;
    await expect(decideAction(bench.database, { ...decided, actionId: first.actionId })).rejects.toMatchObject({
      code: 'expired',
    });
    expect((await decideAction(bench.database, { ...decided, actionId: second.actionId })).action.state).toBe(
      'granted',
    );
  });

  test('a card that goes out with a draft takes its place too, once it is sent', async () => {
    const { received, claim } = await aTurn(bench.database);
    const first = aRequest('confirm');
    await store().commit(claim, first.commit);
    const next = await claimed(bench.database, (await say(received.conversationId)).turnId);
    const drafted = { ...aDraft(), actions: aRequest('confirm').commit.actions };
    await store().commit(next, drafted);
    const state = async () => (await getAction(bench.database.kysely, first.actionId)).state;
    expect(await state()).toBe('pending');
    const draftId = drafted.draft?.id as string;
    await decideDraft(bench.database, { draftId, decision: { kind: 'send' }, userId: 'usr_1' });
    expect(await state()).toBe('expired');
  });

  test('money is counted for the ticket, the customer, the day and the month, and a turn does not count its own', async () => {
    const customer = someone();
    const { received, claim } = await aTurn(bench.database, { customer });
    await store().record(claim, {
      key: 'm',
      state: 'done',
      payload: 1,
      modelCalls: [aModelCall(700), aModelCall(300)],
    });
    const own = (await store().load(claim)).spent;
    await releaseTurns(bench.database.kysely, 'test');
    const resumed = await claimed(bench.database, claim.turnId);
    expect((await store().load(resumed)).spent).toMatchObject({ ticket: 0, customer: 0 });
    expect(own.ticket).toBe(0);
    await store().commit(resumed, anAnswer());
    const other = await aTurn(bench.database, { customer });
    const spent = (await store().load(other.claim)).spent;
    expect(spent).toMatchObject({ ticket: 0, customer: 1_000 });
    expect(spent.day).toBeGreaterThanOrEqual(1_000);
    expect(spent.month).toBeGreaterThanOrEqual(spent.day);
    expect(received.ticketId).not.toBe(other.received.ticketId);
  });

  test('what a process spent and did after it lost its turn is on record, and changes nothing of the turn', async () => {
    const { claim } = await aTurn(bench.database);
    await store().record(claim, { key: 'tool', state: 'intent', payload: 1, toolCall: aToolCall() });
    await releaseTurns(bench.database.kysely, 'test');
    const second = await claimed(bench.database, claim.turnId);
    const done = aToolCall({ outcome: { status: 'succeeded', result: 'late' }, finishedAt: new Date() });
    const late = { key: 'tool', state: 'done', payload: 2, toolCall: done, modelCalls: [aModelCall(55)] } as const;
    await expect(store().record(claim, { ...late, modelCalls: [...late.modelCalls] })).rejects.toThrow(TurnLost);
    expect((await store().journal(second)).map(({ state }) => state)).toEqual(['intent']);
    const { callId } = done;
    expect(await store().outcomeOf(second, { turnId: claim.turnId, callId })).toMatchObject({ result: 'late' });
    const rows = await bench.database.kysely
      .selectFrom('model_calls')
      .select('cost_micros')
      .where('turn_id', '=', claim.turnId)
      .execute();
    expect(rows).toEqual([{ cost_micros: 55 }]);
  });

  test('a resumed turn knows that words of its first attempt are still on the screen', async () => {
    const { claim } = await aTurn(bench.database);
    const { turnId } = claim;
    await store().publish(claim, [{ type: 'reply-streamed', turnId, index: 0, text: 'It' }]);
    await releaseTurns(bench.database.kysely, 'test');
    const second = await claimed(bench.database, turnId);
    expect((await store().load(second)).streamed).toBe(true);
    await store().publish(second, [{ type: 'reply-retracted', turnId, reason: 'Anew.' }]);
    expect((await store().load(second)).streamed).toBe(false);
  });

  test('a conversation handed back with nothing to answer waits for its customer, not for a person who is gone', async () => {
    const { received, claim } = await aTurn(bench.database);
    const { messages } = anAnswer();
    await store().commit(claim, { ...anEscalation('billing'), messages });
    expect(await handBack(bench.database, { conversationId: received.conversationId })).toEqual({ turnId: null });
    const row = await bench.database.kysely
      .selectFrom('conversations')
      .select(['owner_kind', 'ticket_state'])
      .where('id', '=', received.conversationId)
      .executeTakeFirst();
    expect(row).toEqual({ owner_kind: 'ai', ticket_state: 'awaiting_customer' });
  });
});
