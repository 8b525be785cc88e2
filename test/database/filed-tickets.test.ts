import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createConnector } from '#adapters/database/connectors.ts';
import { readEvents } from '#adapters/database/events.ts';
import { receive } from '#adapters/database/intake.ts';
import { refreshFacts } from '#adapters/database/measure/refresh-facts.ts';
import { newId } from '#adapters/database/new-id.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { readHandoffOfTurn } from '#adapters/database/reads/handoff-of-turn.ts';
import { readStandings } from '#adapters/database/reads/standings.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { type Filing, TurnLost } from '#engine/ports/turn-store.ts';
import { onBoth } from './on-both.ts';
import { anEscalation, aTurn } from './stories.ts';

function aFiling(changes: Partial<Filing> = {}): Filing {
  return {
    key: newId('key'),
    title: 'Board goes blank',
    note: 'Bug report: Board goes blank\0',
    line: (number) => `Ticket #${number}.`,
    intents: ['bug_report'],
    team: newId('usr'),
    language: 'en',
    handoff: {
      reason: 'filed_ticket',
      rules: [],
      summary: 'It goes blank.',
      wants: 'Board goes blank',
      tried: [],
      facts: [],
      sentiment: 'neutral',
      priority: 'low',
      team: 'engineering',
      nextAction: 'Answer.',
      language: 'en',
      writtenBy: 'model',
    },
    ...changes,
  };
}

onBoth('filed tickets', (bench) => {
  const store = () => createTurnStore(bench.database);
  const conversation = (id: string) =>
    bench.database.kysely.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  test('one key files one ticket, also when many ask at once and in two processes', async () => {
    const { claim, received } = await aTurn(bench.database);
    const filing = aFiling();
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        createTurnStore(index % 2 ? bench.other : bench.database).file(claim, filing),
      ),
    );
    expect(new Set(all.map(({ ticketId }) => ticketId)).size).toBe(1);
    const query = bench.database.kysely.selectFrom('tickets').select('id');
    expect(await query.where('filed_from', '=', received.ticketId).execute()).toHaveLength(1);
  });

  test('it is in the team’s line with its package, and both sides tell of the other', async () => {
    const { claim, received } = await aTurn(bench.database, { channel: 'email' });
    const filing = aFiling();
    const filed = await store().file(claim, filing);
    const { kysely } = bench.database;
    expect(await conversation(filed.conversationId)).toMatchObject({
      channel: 'email',
      channel_ref: null,
      owner_kind: 'team',
      owner_id: filing.team,
      ticket_state: 'escalated',
      preview: `Ticket #${filed.number}.`,
      waiting_since: expect.any(Date),
    });
    const standings = await readStandings(kysely, [filing.team], new Date());
    expect(standings.people).toMatchObject([{ team: filing.team, count: 1 }]);
    const sent = (await readEvents(kysely, filed.conversationId, 0)).map(({ event }) => event.type);
    expect(sent, 'webhooks hear of the line and of the ticket').toEqual([
      'ticket-filed',
      'message-sent',
      'ticket-changed',
      'owner-changed',
    ]);
    const toldIn = async (id: string) =>
      (await readEvents(kysely, id, 0)).filter(({ event }) => event.type === 'ticket-filed').map(({ event }) => event);
    const [there, here] = await Promise.all([toldIn(filed.conversationId), toldIn(received.conversationId)]);
    expect(there).toEqual(here);
    expect(there).toMatchObject([
      { ticket: { conversationId: filed.conversationId }, from: { conversationId: received.conversationId } },
    ]);
  });

  test('a turn may file and hand over, and counts as one turn', async () => {
    const { claim, received } = await aTurn(bench.database);
    const filed = await store().file(claim, aFiling());
    await store().file(claim, aFiling({ title: 'Search is slow' }));
    expect(await store().commit(claim, anEscalation())).toEqual({ committed: true });
    const { kysely } = bench.database;
    const handed = ({ ticketId }: { ticketId: string }) =>
      readHandoffOfTurn(kysely, { turnId: claim.turnId, ticketId });
    expect((await handed(filed))?.ticketNumber).toBe(filed.number);
    expect((await handed(filed))?.handoff.reason).toBe('filed_ticket');
    expect((await handed(received))?.handoff.reason).not.toBe('filed_ticket');
    await refreshFacts(kysely, [received.ticketId]);
    const { rows } = await sql<{ turns: number; escalation_reason: string }>`
      select turns::int as turns, escalation_reason from ticket_facts where ticket_id = ${received.ticketId}`.execute(
      kysely,
    );
    expect(rows).toMatchObject([{ turns: 1, escalation_reason: expect.not.stringContaining('filed') }]);
  });

  test('nothing is filed by a turn that a person or a newer message ended', async () => {
    const taken = await aTurn(bench.database);
    await takeOver(bench.database, { conversationId: taken.received.conversationId, userId: 'usr_1' });
    const newer = await aTurn(bench.database);
    const { conversationId } = newer.received;
    await receive(bench.database, { channel: 'chat', conversationId, text: 'And another thing' });
    for (const { claim, received } of [taken, newer]) {
      await expect(store().file(claim, aFiling())).rejects.toBeInstanceOf(TurnLost);
      const query = bench.database.kysely.selectFrom('tickets').select('id');
      expect(await query.where('filed_from', '=', received.ticketId).execute()).toEqual([]);
    }
  });

  test('what its customer writes there waits for the team and sets off no turn', async () => {
    const { claim } = await aTurn(bench.database);
    const filed = await store().file(claim, aFiling());
    const { conversationId, ticketId } = filed;
    const received = await receive(bench.database, { channel: 'chat', conversationId, text: 'In Firefox too' });
    expect(received).toMatchObject({ ticketId, turnId: null });
  });

  test('in a connector’s channel it is a thread of that connector by the name of its conversation', async () => {
    const { id } = await createConnector(bench.database.kysely, {
      name: 'Mail',
      channel: 'email',
      vouches: true,
      createdBy: 'usr_1',
    });
    const { claim } = await aTurn(bench.database, { channel: 'email', channelRef: `${id}:${newId('msg')}` });
    const filed = await store().file(claim, aFiling());
    expect((await conversation(filed.conversationId)).channel_ref).toBe(`${id}:${filed.conversationId}`);
  });
});
