import { expect, it } from 'vitest';
import { askRating } from '#adapters/database/ask-rating.ts';
import { giveThumb } from '#adapters/database/feedback.ts';
import { receive } from '#adapters/database/intake.ts';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { defaultTemplates } from '#domain/desk-templates.ts';
import { inLanguage } from '#domain/localized.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { onBoth } from './on-both.ts';
import { anAnswer, aTurn } from './stories.ts';

onBoth('a rating that was asked for', (bench) => {
  const resolved = async () => {
    const { database } = bench;
    const { claim, received } = await aTurn(database);
    await createTurnStore(database).commit(
      claim,
      anAnswer({ ticket: { state: 'resolved', priority: 'normal', intents: [], memory: emptyTicketMemory } }),
    );
    await askRating(database, { ticketId: received.ticketId, text: () => 'How did we do? From 1 to 5.' });
    return received;
  };
  const say = (received: { conversationId: string }, text: string) =>
    receive(bench.database, { channel: 'chat', conversationId: received.conversationId, text });

  it('is not asked for while all sending is stopped', async () => {
    const { database } = bench;
    await setSendingStopped(bench.other.kysely, true);
    const received = await resolved().finally(() => setSendingStopped(bench.other.kysely, false));
    const said = await database.kysely
      .selectFrom('messages')
      .select('body')
      .where('ticket_id', '=', received.ticketId)
      .execute();
    expect(said.map(({ body }) => body)).not.toContain('How did we do? From 1 to 5.');
  });

  it.each(['es', 'fr', 'de', 'pt', 'ja'])('is asked for in the language of the conversation: %s', async (language) => {
    const { database } = bench;
    const { claim, received } = await aTurn(database);
    const ticket = { state: 'resolved' as const, priority: 'normal' as const, intents: [], memory: emptyTicketMemory };
    await createTurnStore(database).commit(claim, anAnswer({ language, ticket }));
    const { csat } = defaultTemplates;
    await askRating(database, { ticketId: received.ticketId, text: (spoken) => inLanguage(csat, spoken) });
    const asked = await database.kysely
      .selectFrom('messages')
      .select('body')
      .where('ticket_id', '=', received.ticketId)
      .where('author_kind', '=', 'system')
      .execute();
    expect(asked).toEqual([{ body: csat[language] }]);
    expect(csat[language]).not.toBe(csat.en);
  });

  it('is taken from a bare number, without a turn or a new ticket', async () => {
    const { database } = bench;
    const received = await resolved();
    expect(await say(received, '4!')).toMatchObject({ turnId: null, ticketId: received.ticketId });
    const [given] = await database.kysely
      .selectFrom('feedback')
      .selectAll()
      .where('ticket_id', '=', received.ticketId)
      .execute();
    expect(given).toMatchObject({ kind: 'csat', score: 4 });
    const ticket = await database.kysely
      .selectFrom('tickets')
      .select('state')
      .where('id', '=', received.ticketId)
      .executeTakeFirstOrThrow();
    expect(ticket.state).toBe('closed');
    // A number after it is an ordinary message.
    expect((await say(received, '5')).turnId).not.toBeNull();
  });

  it('is not taken from a message that says more', async () => {
    const received = await resolved();
    const more = await say(received, '4 parcels are still missing');
    expect(more.turnId).not.toBeNull();
    expect(more.ticketId).not.toBe(received.ticketId);
  });
});

onBoth('a thumb', (bench) => {
  it('down on an answer is known to the next turn, until it is taken back or a person answers', async () => {
    const { database } = bench;
    const { claim, received } = await aTurn(database);
    const store = createTurnStore(database);
    await store.commit(claim, anAnswer());
    const answer = await database.kysely
      .selectFrom('messages')
      .select('id')
      .where('conversation_id', '=', received.conversationId)
      .where('author_kind', '=', 'ai')
      .executeTakeFirstOrThrow();
    await giveThumb(database, { messageId: answer.id, up: false });
    const { turnId } = await receive(database, {
      channel: 'chat',
      conversationId: received.conversationId,
      text: 'That does not help.',
    });
    const next = await store.claim(turnId ?? '', 'test', 60_000);
    if (!next) throw new Error('The turn cannot be claimed.');
    expect((await store.load(next)).disliked).toEqual([answer.id]);
    await giveThumb(database, { messageId: answer.id, up: true });
    expect((await store.load(next)).disliked).toEqual([]);
  });
});
