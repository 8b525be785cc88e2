import { expect, test } from 'vitest';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { newId } from '#adapters/database/new-id.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { createQueue } from '#adapters/database/queue.ts';
import { noSeat, readSeatSettings, saveSeat } from '#adapters/database/team-seats.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { signInTables } from '#server/auth/sign-in-tables.ts';
import { onBoth } from './on-both.ts';
import { anEscalation, aTurn } from './stories.ts';

onBoth('seats of a team', (bench) => {
  const member = async (role: 'agent' | 'viewer' = 'agent') => {
    const id = newId('usr');
    await signInTables(bench.database.kysely)
      .insertInto('users')
      .values({ id, name: 'Test', email: `${id}@example.com`, role })
      .execute();
    return id;
  };
  const queue = () => createQueue(bench.database.kysely);

  test('tell who takes its hand-overs and what each has in hand', async () => {
    const [ana, ben, viewer] = [await member(), await member(), await member('viewer')];
    for (const id of [ana, ben, viewer])
      await saveSeat(bench.database.kysely, id, { ...noSeat, teams: ['billing'], languages: ['en'], capacity: 3 });
    await saveSeat(bench.database.kysely, ben, { ...noSeat, teams: ['billing'], away: true });
    const { received, claim } = await aTurn(bench.database);
    await createTurnStore(bench.database).commit(claim, {
      ...anEscalation('billing'),
      owner: { kind: 'human', userId: ana },
    });
    const seats = await queue().seats('billing');
    expect(seats.map(({ userId }) => userId).sort()).toEqual([ana, ben].sort());
    expect(seats.find(({ userId }) => userId === ana)).toMatchObject({ load: 1, capacity: 3, languages: ['en'] });
    expect(seats.find(({ userId }) => userId === ana)?.lastGivenAt).toBeInstanceOf(Date);
    expect(seats.find(({ userId }) => userId === ben)).toMatchObject({ load: 0, away: true });
    expect(await queue().seats('general')).toEqual([]);
    expect((await readSeatSettings(bench.database.kysely)).get(ben)).toMatchObject({ away: true });
    expect(received.conversationId).toBeTruthy();
  });

  test('two hand-overs at the same moment never get one seat', async () => {
    for (let race = 0; race < 5; race += 1) {
      const ana = await member();
      await saveSeat(bench.database.kysely, ana, { ...noSeat, teams: ['billing'], capacity: 1 });
      const turns = [await aTurn(bench.database), await aTurn(bench.database)];
      const forAna = {
        ...anEscalation('billing'),
        owner: { kind: 'human', userId: ana } as const,
        place: { waiting: 0 },
      };
      const results = await Promise.all(
        turns.map(({ claim }, index) => createTurnStore(index ? bench.other : bench.database).commit(claim, forAna)),
      );
      expect(results.filter(({ committed }) => committed)).toHaveLength(1);
      expect(results).toContainEqual(expect.objectContaining({ committed: false, placeTaken: true }));
      const loser = turns[results.findIndex(({ committed }) => !committed)]?.claim;
      if (!loser) throw new Error('Nobody came second.');
      // The turn is still held, and goes to the team.
      expect(await createTurnStore(bench.database).commit(loser, anEscalation('billing'))).toEqual({ committed: true });
    }
  });

  test('two hand-overs at the same moment are not told the same place in the line', async () => {
    const team = newId('usr');
    const places = await Promise.all(
      [0, 1, 2, 3].map(async (index) => {
        const database = index % 2 ? bench.other : bench.database;
        const { claim } = await aTurn(database);
        for (;;) {
          const waiting = await createQueue(database.kysely).waiting(team);
          const result = await createTurnStore(database).commit(claim, { ...anEscalation(team), place: { waiting } });
          if (result.committed) return waiting;
        }
      }),
    );
    expect(places.toSorted()).toEqual([0, 1, 2, 3]);
  });

  test('what customers waited is known from hand-overs that a person answered', async () => {
    const team = newId('usr');
    const ana = await member();
    const { received, claim } = await aTurn(bench.database);
    await createTurnStore(bench.database).commit(claim, anEscalation(team));
    expect(await queue().replies(team)).toEqual([]);
    await takeOver(bench.database, { conversationId: received.conversationId, userId: ana });
    await writeHumanMessage(bench.database, {
      conversationId: received.conversationId,
      kind: 'reply',
      userId: ana,
      name: 'Ana',
      text: 'Hello, I am on it.',
    });
    const [wait] = await queue().replies(team);
    expect(wait && wait.to.getTime() >= wait.from.getTime()).toBe(true);
  });
});
