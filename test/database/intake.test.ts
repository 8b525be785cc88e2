import { expect, test } from 'vitest';
import { readEvents } from '#adapters/database/events.ts';
import { receive } from '#adapters/database/intake.ts';
import { changeTicketState } from '#adapters/database/move-ticket.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { verifyCustomer } from '#adapters/database/verify-customer.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { onBoth } from './on-both.ts';
import { aMessage, anAnswer, anEscalation, aTurn, claimed, someone } from './stories.ts';

onBoth('intake', (bench) => {
  const db = () => bench.database;

  test('a message makes customer, conversation, ticket and turn', async () => {
    const customer = someone();
    const received = await aMessage(db(), { customer, subject: 'Order' });
    expect(received).toMatchObject({ duplicate: false, turnId: expect.stringMatching(/^trn_/) });
    const events = await readEvents(db().kysely, received.conversationId, 0);
    expect(events.map(({ event, ticketId }) => [event.type, ticketId])).toEqual([
      ['message-received', received.ticketId],
      ['ticket-changed', received.ticketId],
    ]);
    const again = await aMessage(db(), { customer });
    expect(again.customerId).toBe(received.customerId);
    expect(again.conversationId).not.toBe(received.conversationId);
  });

  test('ten deliveries of one message at once store it once', async () => {
    const { conversationId } = await aMessage(db());
    const incoming = { channel: 'chat' as const, conversationId, text: 'Once', channelMessageId: 'm-1' };
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => receive(index % 2 ? bench.other : bench.database, incoming)),
    );
    expect(all.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(1);
    expect(new Set(all.map(({ turnId }) => turnId)).size).toBe(1);
  });

  test('ten deliveries of the first message of a thread make one conversation', async () => {
    const customer = someone();
    const incoming = {
      channel: 'email' as const,
      channelRef: customer.email,
      customer,
      text: 'Hi',
      channelMessageId: 'm-1',
    };
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => receive(index % 2 ? bench.other : bench.database, incoming)),
    );
    expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(1);
    expect(new Set(all.map(({ messageId }) => messageId)).size).toBe(1);
  });

  test('a first message sent again with its id finds its conversation', async () => {
    // Several rounds: two that began in one millisecond were once taken for two first messages.
    for (let round = 0; round < 10; round += 1) {
      const incoming = { channel: 'api' as const, customer: someone(), text: 'Hi', channelMessageId: 'retry-1' };
      const all = await Promise.all(
        Array.from({ length: 6 }, (_, index) => receive(index % 2 ? bench.other : bench.database, incoming)),
      );
      expect(new Set(all.map(({ conversationId }) => conversationId)).size).toBe(1);
    }
  });

  test('numbers of messages have no gaps when many come at once', async () => {
    const { conversationId } = await aMessage(db());
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        receive(index % 2 ? bench.other : bench.database, { channel: 'chat', conversationId, text: `n${index}` }),
      ),
    );
    const rows = await db()
      .kysely.selectFrom('messages')
      .select('seq')
      .where('conversation_id', '=', conversationId)
      .orderBy('seq')
      .execute();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    const open = await db()
      .kysely.selectFrom('turns')
      .select('id')
      .where('conversation_id', '=', conversationId)
      .where('state', '<>', 'ended')
      .execute();
    expect(open).toHaveLength(1);
  });

  test('whoever merely types an address never reaches the verified record of it', async () => {
    const customer = someone();
    const verified = await aMessage(db(), { customer });
    const claimedOnce = await aMessage(db(), { customer: { assurance: 'claimed', email: customer.email } });
    const claimedTwice = await aMessage(db(), {
      customer: { assurance: 'claimed', email: customer.email.toUpperCase() },
    });
    expect(claimedOnce.customerId).not.toBe(verified.customerId);
    expect(claimedTwice.customerId).toBe(claimedOnce.customerId);
    const claimedId = await aMessage(db(), {
      customer: { assurance: 'claimed', externalId: 'ext-1', email: customer.email },
    });
    const verifiedId = await aMessage(db(), {
      customer: { assurance: 'verified', externalId: 'ext-1', email: 'other@example.com' },
    });
    expect(claimedId.customerId).not.toBe(verifiedId.customerId);
    const visitors = await Promise.all([1, 2].map(() => aMessage(db(), { customer: { assurance: 'anonymous' } })));
    expect(visitors[0]?.customerId).not.toBe(visitors[1]?.customerId);
  });

  test('a verified address and later the id of the company are one record', async () => {
    const { email } = someone();
    const byAddress = await aMessage(db(), { customer: { assurance: 'verified', email } });
    const byId = await aMessage(db(), { customer: { assurance: 'verified', email, externalId: `ext-${email}` } });
    expect(byId.customerId).toBe(byAddress.customerId);
  });

  test('a message that proves less lowers the assurance, and one that proves more moves to the verified record', async () => {
    const customer = someone();
    const thread = { channel: 'email' as const, channelRef: `t-${customer.email}`, text: 'Hi' };
    const first = await receive(db(), { ...thread, customer: { assurance: 'claimed', email: customer.email } });
    const proven = await receive(db(), { ...thread, customer });
    expect(proven.conversationId).toBe(first.conversationId);
    expect(proven.customerId).not.toBe(first.customerId);
    const spoofed = await receive(db(), { ...thread, customer: { assurance: 'claimed', email: customer.email } });
    expect(spoofed.customerId).toBe(proven.customerId);
    const row = await db()
      .kysely.selectFrom('conversations')
      .select('assurance')
      .where('id', '=', first.conversationId)
      .executeTakeFirst();
    expect(row).toEqual({ assurance: 'claimed' });
  });

  test('proving who they are moves the conversation and a turn goes on', async () => {
    const { email } = someone();
    const { received, claim } = await aTurn(db(), { customer: { assurance: 'anonymous' } });
    await createTurnStore(db()).commit(claim, anAnswer());
    const verified = await verifyCustomer(db(), {
      conversationId: received.conversationId,
      identity: { email },
      resume: true,
    });
    expect(verified.customerId).not.toBe(received.customerId);
    const next = await claimed(db(), verified.turnId);
    expect(next.trigger).toEqual({ kind: 'verified' });
    const snapshot = await createTurnStore(db()).load(next);
    expect(snapshot.customer).toMatchObject({ id: verified.customerId, assurance: 'verified', email });
  });

  test('a complaint soon after the resolution reopens: a new ticket linked to the old', async () => {
    const { received, claim } = await aTurn(db());
    const memory = { ...emptyTicketMemory, frustration: 1, failedAnswers: 1, customerTurns: 7, summary: 'A lamp.' };
    await createTurnStore(db()).commit(
      claim,
      anAnswer({ ticket: { ...anAnswer().ticket, state: 'resolved', memory } }),
    );
    const again = await receive(db(), {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Still broken',
    });
    expect(again.ticketId).not.toBe(received.ticketId);
    const snapshot = await createTurnStore(db()).load(await claimed(db(), again.turnId));
    expect(snapshot.ticket).toMatchObject({ state: 'open', previousTicketId: received.ticketId, intents: [] });
    expect(snapshot.ticket.memory).toEqual(emptyTicketMemory);
    expect(snapshot.previousTicket).toMatchObject({ id: received.ticketId, state: 'reopened' });
    expect(snapshot.messages.map(({ text }) => text)).toEqual(['Still broken']);
  });

  test('a message long after the resolution follows it and leaves it resolved', async () => {
    const { received, claim } = await aTurn(db());
    await createTurnStore(db()).commit(claim, anAnswer({ ticket: { ...anAnswer().ticket, state: 'resolved' } }));
    await db()
      .kysely.updateTable('tickets')
      .set({ resolved_at: new Date(Date.now() - 8 * 24 * 3_600_000) })
      .where('id', '=', received.ticketId)
      .execute();
    const later = await receive(db(), {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'Another thing',
    });
    const old = await db()
      .kysely.selectFrom('tickets')
      .select('state')
      .where('id', '=', received.ticketId)
      .executeTakeFirst();
    const next = await db()
      .kysely.selectFrom('tickets')
      .select('previous_ticket_id')
      .where('id', '=', later.ticketId)
      .executeTakeFirst();
    expect([old?.state, next?.previous_ticket_id]).toEqual(['resolved', received.ticketId]);
  });

  test('a new issue starts with the AI, whoever had the old one', async () => {
    const { received, claim } = await aTurn(db());
    await createTurnStore(db()).commit(claim, anEscalation());
    const waiting = await receive(db(), { channel: 'chat', conversationId: received.conversationId, text: 'Anyone?' });
    expect(waiting).toMatchObject({ turnId: null, ticketId: received.ticketId });
    await changeTicketState(db(), { ticketId: received.ticketId, to: 'resolved' });
    const next = await receive(db(), { channel: 'chat', conversationId: received.conversationId, text: 'New problem' });
    expect(next.turnId).not.toBeNull();
    const snapshot = await createTurnStore(db()).load(await claimed(db(), next.turnId));
    expect(snapshot.conversation.owner).toEqual({ kind: 'ai' });
    expect(snapshot.unanswered.map(({ text }) => text)).toEqual(['New problem']);
  });

  test('an unknown conversation, and one of somebody else, are not found', async () => {
    const mine = await aMessage(db());
    const incoming = { channel: 'chat' as const, text: 'Hi' };
    await expect(receive(db(), { ...incoming, conversationId: 'cnv_none' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      receive(db(), { ...incoming, conversationId: mine.conversationId, onlyOf: { customerId: 'cus_other' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an external id of a ticket is taken once', async () => {
    const ticketExternalId = `case-${someone().email}`;
    await aMessage(db(), { ticketExternalId });
    await expect(aMessage(db(), { ticketExternalId })).rejects.toMatchObject({
      code: 'conflict',
      field: 'external_id',
    });
  });

  test('spam is kept and not answered', async () => {
    expect(await aMessage(db(), { spam: true })).toMatchObject({ turnId: null, duplicate: false });
  });

  test('text with odd characters comes back as it was', async () => {
    const text = `Ünï ☕ 👩‍👩‍👧 'quote' "double" \\back ${'x'.repeat(19_000)}`;
    const { received, claim } = await aTurn(db(), { text });
    const snapshot = await createTurnStore(db()).load(claim);
    expect(snapshot.messages[0]).toMatchObject({ id: received.messageId, text });
  });
});
