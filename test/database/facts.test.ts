import { expect, it } from 'vitest';
import { decideDraft } from '#adapters/database/decide-draft.ts';
import { giveCsat } from '#adapters/database/feedback.ts';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { followEvents } from '#adapters/database/measure/follow-events.ts';
import { readMetrics, readSeries, readSlices, readTicketsBehind } from '#adapters/database/measure/read-metrics.ts';
import { newId } from '#adapters/database/new-id.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { emptyTicketMemory } from '#domain/ticket.ts';
import { onBoth } from './on-both.ts';
import { anAnswer, anEscalation, aTurn } from './stories.ts';

const always = { from: new Date(0), to: new Date('2100-01-01') };

onBoth('the facts of tickets', (bench) => {
  it('count a confirmed answer, an escalation that was needed, and an edited draft', async () => {
    const { database } = bench;
    const store = createTurnStore(database);
    const confirmed = await aTurn(database, { channel: 'email' });
    await store.commit(
      confirmed.claim,
      anAnswer({
        ticket: { state: 'resolved', priority: 'normal', intents: ['order_status'], memory: emptyTicketMemory },
        events: [{ type: 'knowledge-searched', turnId: confirmed.claim.turnId, query: 'q', found: 0 }],
      }),
    );
    await giveCsat(database, { ticketId: confirmed.received.ticketId, score: 5 });

    const handed = await aTurn(database);
    await store.commit(handed.claim, anEscalation());
    await writeHumanMessage(database, {
      conversationId: handed.received.conversationId,
      kind: 'reply',
      userId: 'usr_1',
      name: 'Bo',
      text: 'Hello, I will help.',
      resolve: true,
    });

    const drafted = await aTurn(database);
    const draftId = newId('drf');
    await store.commit(
      drafted.claim,
      anAnswer({
        outcome: 'drafted',
        tier: 1,
        messages: [],
        draft: { id: draftId, text: 'It costs 5 dollars.', citations: [], findings: [], cards: [] },
        ticket: { state: 'awaiting_review', priority: 'normal', intents: ['shipping'], memory: emptyTicketMemory },
      }),
    );
    await decideDraft(database, {
      draftId,
      userId: 'usr_1',
      decision: { kind: 'edit', text: 'It costs 6 dollars.' },
      review: { accurate: false, correction: 'Six.' },
    });

    expect(await followEvents(database)).toBe(true);
    const all = await readMetrics(database.kysely, always);
    expect(all.tickets?.n).toBe(3);
    expect(all['resolution-rate']).toMatchObject({ n: 2, sum: 1 });
    expect(all['confirmed-rate']).toMatchObject({ sum: 1 });
    expect(all['escalation-rate']).toMatchObject({ n: 3, sum: 1 });
    expect(all['escalation-precision']).toMatchObject({ n: 1, sum: 1 });
    expect(all['escalation-recall']).toMatchObject({ n: 2, sum: 1 });
    expect(all['csat-ai']).toMatchObject({ n: 1, sum: 5, other: 25 });
    expect(all.accuracy).toMatchObject({ n: 1, sum: 0 });
    expect(all['draft-acceptance']).toMatchObject({ n: 1, sum: 0 });
    expect(all['edit-distance']?.sum).toBeCloseTo(1 / 19, 5);
    expect(all['retrieval-failure']).toMatchObject({ n: 1, sum: 1 });
    expect(all['first-response-human']?.n).toBe(2);

    const byChannel = await readSlices(database.kysely, always, 'channel', ['tickets']);
    expect(byChannel.get('email')?.tickets?.n).toBe(1);
    const email = await readMetrics(database.kysely, { ...always, where: { channel: 'email' } }, ['resolution-rate']);
    expect(email['resolution-rate']).toMatchObject({ n: 1, sum: 1 });
    const days = await readSeries(database.kysely, always, 'day', ['tickets']);
    expect([...days.values()].reduce((sum, day) => sum + (day.tickets?.n ?? 0), 0)).toBe(3);

    const behind = await readTicketsBehind(database.kysely, always, 'resolution-rate', { hit: false, limit: 10 });
    expect(behind.map((ticket) => ticket.ticketId)).toEqual([handed.received.ticketId]);
  });

  it('follow what happens later to a ticket', async () => {
    const { database, other } = bench;
    const { claim, received } = await aTurn(database, { channel: 'api' });
    const only = { ...always, where: { channel: 'api' } };
    await createTurnStore(database).commit(claim, anAnswer());
    await followEvents(other);
    expect((await readMetrics(other.kysely, only))['resolution-rate']).toMatchObject({ n: 0 });
    await writeHumanMessage(database, {
      conversationId: received.conversationId,
      kind: 'reply',
      userId: 'usr_1',
      name: 'Bo',
      text: 'Done.',
      resolve: true,
    });
    await followEvents(other);
    expect((await readMetrics(other.kysely, only))['resolution-rate']).toMatchObject({ n: 1, sum: 0 });
  });
});
