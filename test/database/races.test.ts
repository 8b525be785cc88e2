import { expect, test } from 'vitest';
import { receive } from '#adapters/database/intake.ts';
import { takeOver } from '#adapters/database/ownership.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { onBoth } from './on-both.ts';
import { aMessage, anAnswer, aTurn } from './stories.ts';

/** Who wins is chance; what must hold is the same either way. `RACE_ROUNDS=500` for a long look. */
const rounds = Number(process.env.RACE_ROUNDS ?? 40);

onBoth('races', (bench) => {
  const messagesOf = (conversationId: string) =>
    bench.database.kysely
      .selectFrom('messages')
      .select(['author_kind', 'answered_by', 'seq'])
      .where('conversation_id', '=', conversationId)
      .orderBy('seq')
      .execute();

  test('a person taking over and a commit: never an AI message after the take-over', async () => {
    const won = { commit: 0, person: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const { received, claim } = await aTurn(bench.database);
      const { conversationId } = received;
      const take = () => takeOver(bench.other, { conversationId, userId: 'usr_1' });
      const commit = () => createTurnStore(bench.database).commit(claim, anAnswer());
      const [result] =
        round % 2 ? await Promise.all([commit(), take()]) : (await Promise.all([take(), commit()])).toReversed();
      const events = await bench.database.kysely
        .selectFrom('events')
        .select('type')
        .where('conversation_id', '=', conversationId)
        .orderBy('id')
        .execute();
      const order = events.map(({ type }) => type);
      const said = (await messagesOf(conversationId)).some(({ author_kind }) => author_kind === 'ai');
      expect(said).toBe(result?.committed);
      if (said) expect(order.indexOf('message-sent')).toBeLessThan(order.indexOf('owner-changed'));
      else expect(order).not.toContain('message-sent');
      const { owner_kind } = await bench.database.kysely
        .selectFrom('conversations')
        .select('owner_kind')
        .where('id', '=', conversationId)
        .executeTakeFirstOrThrow();
      expect(owner_kind).toBe('human');
      won[said ? 'commit' : 'person'] += 1;
    }
    expect(won.commit + won.person).toBe(rounds);
  }, 120_000);

  test('a newer message and a commit: no message is left without a turn', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { received, claim } = await aTurn(bench.database);
      const { conversationId } = received;
      const send = () => receive(bench.other, { channel: 'chat', conversationId, text: 'And another thing' });
      const commit = () => createTurnStore(bench.database).commit(claim, anAnswer());
      await (round % 2 ? Promise.all([commit(), send()]) : Promise.all([send(), commit()]));
      const open = await bench.database.kysely
        .selectFrom('turns')
        .select(['state', 'outcome'])
        .where('conversation_id', '=', conversationId)
        .where('state', '<>', 'ended')
        .execute();
      expect(open).toEqual([{ state: 'queued', outcome: null }]);
      const messages = await messagesOf(conversationId);
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
      const customers = messages.filter(({ author_kind }) => author_kind === 'customer');
      const committed = messages.some(({ author_kind }) => author_kind === 'ai');
      expect(customers.map(({ answered_by }) => answered_by !== null)).toEqual(
        committed ? [true, false] : [false, false],
      );
    }
  }, 120_000);

  test('a newer message and a claim: the claimed turn reads it or cannot commit', async () => {
    for (let round = 0; round < rounds / 2; round += 1) {
      const { conversationId, turnId } = await aMessage(bench.database);
      const store = createTurnStore(bench.database);
      const [claim] = await Promise.all([
        store.claim(turnId as string, 'holder', 60_000),
        receive(bench.other, { channel: 'chat', conversationId, text: 'Second' }),
      ]);
      if (!claim) throw new Error('The turn was queued and nobody else claimed it.');
      const seen = await store.load(claim).catch(() => undefined);
      const result = await store.commit(claim, anAnswer());
      if (result.committed) expect(seen?.unanswered).toHaveLength(2);
      else
        expect(
          await bench.database.kysely
            .selectFrom('turns')
            .select('id')
            .where('conversation_id', '=', conversationId)
            .where('state', '=', 'queued')
            .execute(),
        ).toHaveLength(1);
    }
  }, 120_000);

  test('many processes claiming from one queue work each turn once', async () => {
    const turns = await Promise.all(Array.from({ length: 30 }, () => aMessage(bench.database)));
    const taken: string[] = [];
    await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const store = createTurnStore(index % 2 ? bench.other : bench.database);
        for (const { turnId } of turns) {
          const claim = await store.claim(turnId as string, `holder-${index}`, 60_000);
          if (claim) taken.push(claim.turnId);
        }
      }),
    );
    expect(taken.toSorted()).toEqual(turns.map(({ turnId }) => turnId).toSorted());
  });
});
