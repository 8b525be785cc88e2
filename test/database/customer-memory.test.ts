import { describe, expect, test } from 'vitest';
import { newId } from '#adapters/database/new-id.ts';
import { handBack } from '#adapters/database/ownership.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { onBoth } from './on-both.ts';
import { anAnswer, anEscalation, aTurn, someone } from './stories.ts';

onBoth('customer memory', (bench) => {
  const store = () => createTurnStore(bench.database);
  const past = async (text: string, customer: ReturnType<typeof someone>) => {
    const { claim } = await aTurn(bench.database, { customer, text });
    await store().commit(claim, anAnswer());
  };

  describe('of a verified customer', () => {
    test('holds their newest five tickets, newest first, in their own words', async () => {
      const customer = someone();
      for (const text of ['one', 'two', 'three', 'four', 'five', 'six']) await past(text, customer);
      await past('of somebody else', someone());
      const { claim } = await aTurn(bench.database, { customer, text: 'now' });
      const { interactions } = await store().load(claim);
      expect(interactions?.map(({ about }) => about)).toEqual(['six', 'five', 'four', 'three', 'two']);
      expect(interactions?.[0]).toMatchObject({ intents: ['order_status'], state: 'awaiting_customer' });
      expect(interactions?.[0]?.at).toBeInstanceOf(Date);
    });

    test('keeps the language and tone that were heard', async () => {
      const customer = someone();
      const { claim } = await aTurn(bench.database, { customer });
      await store().commit(claim, anAnswer({ customer: { locale: 'es', tone: 'casual' } }));
      const next = await aTurn(bench.database, { customer });
      expect((await store().load(next.claim)).customer).toMatchObject({ locale: 'es', tone: 'casual' });
      await store().commit(next.claim, anAnswer());
      const third = await aTurn(bench.database, { customer });
      expect((await store().load(third.claim)).customer).toMatchObject({ locale: 'es', tone: 'casual' });
    });
  });

  test('of whoever merely typed the address is empty', async () => {
    const owner = someone();
    await past('my secret order', owner);
    const claimed = { ...owner, assurance: 'claimed' as const };
    await past('typed before', claimed);
    const { claim } = await aTurn(bench.database, { customer: claimed, text: 'who am I?' });
    expect((await store().load(claim)).interactions).toEqual([]);
  });

  test('a ticket handed back starts its counts anew, and keeps what it is about', async () => {
    const { received, claim } = await aTurn(bench.database, { text: `again ${newId('cus')}` });
    const memory = {
      ...emptyTicketMemory,
      frustration: 2,
      customerTurns: 8,
      rephrases: 2,
      failedAnswers: 2,
      lastIntents: ['refund'],
    };
    const escalation = anEscalation();
    await store().commit(claim, { ...escalation, ticket: { ...escalation.ticket, memory } });
    const { turnId } = await handBack(bench.database, {
      conversationId: received.conversationId,
      instruction: 'Offer a voucher',
    });
    const next = await store().claim(turnId ?? '', 'test', 60_000);
    const snapshot = next && (await store().load(next));
    expect(snapshot?.ticket.memory).toEqual({ ...emptyTicketMemory, lastIntents: ['refund'] });
  });
});
