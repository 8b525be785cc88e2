import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PastTicket } from '#adapters/eval-runs/read-past-tickets.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import type { PlayedTrial } from '#evals/play/trial.ts';
import { replayItems } from '#evals/replay/replay-items.ts';
import { playItem } from '#evals/run/play-item.ts';
import { madeTurn } from '#evals/testing/made-run.ts';
import { madeShop } from '#evals/testing/made-shop.ts';
import { plainRetailTrial } from '#evals/testing/retail-trial.ts';
import { callTools } from '#test/fake-claude/reply.ts';
import { startFakeClaude } from '#test/fake-claude/server.ts';
import { models } from './talk.ts';

const plain = plainRetailTrial(madeShop);
const trial: PlayedTrial = { ...plain, desk: { ...plain.desk, models } };

/** A ticket as it went: the customer was found, and got an answer. */
const past: PastTicket = {
  id: 'tkt_1',
  number: 7,
  openedAt: new Date('2026-11-20T10:00:00Z'),
  channel: 'chat',
  customer: { id: 'cus_1', assurance: 'anonymous' },
  intents: ['shop_question'],
  steps: [{ kind: 'say', text: 'I am ana, ana@example.com. Am I known here?' }],
  turns: [madeTurn({ lines: [{ who: 'ai', text: 'Yes, Ana, you are known here.' }] })],
  toolCalls: [
    {
      tool: 'find_user_id_by_email',
      input: { email: 'ana@example.com' },
      outcome: { status: 'succeeded', result: 'ana' },
    },
  ],
  drafts: [],
};

async function replay(of: PlayedTrial, choice: Parameters<typeof modelLender>[0]) {
  const [item] = replayItems([past], { ...of, [Symbol.asyncDispose]: async () => {} });
  if (!item) throw new Error('no item');
  return await playItem(item, 1, modelLender(choice, of.desk), new AbortController().signal);
}

test('a past ticket is replayed on recorded answers for nothing, and a changed desk makes them stale', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
  const fake = await startFakeClaude({
    script: [
      callTools({ name: 'find_user_id_by_email', input: { email: 'ana@example.com' } }),
      'Yes, Ana, you are known here.',
    ],
    respond: () => 'Ana asks whether she is known.',
  });
  const live = await replay(trial, { kind: 'claude', apiKey: 'sk-test', baseUrl: fake.url, recordIn: folder });
  expect(live.error).toBeUndefined();
  expect(live.turns[0]?.tools).toMatchObject([{ tool: 'find_user_id_by_email', status: 'succeeded' }]);
  await fake.stop();

  const again = await replay(trial, { kind: 'recorded', folder });
  expect(again.error).toBeUndefined();
  expect(again.turns.map(({ lines, tools }) => ({ lines, tools }))).toEqual(
    live.turns.map(({ lines, tools }) => ({ lines, tools })),
  );
  expect(again.spent).toMatchObject({ desk: 0 });

  const persona = { ...trial.desk.persona, tone: 'Formal.' };
  const changed = await replay({ ...trial, desk: { ...trial.desk, persona } }, { kind: 'recorded', folder });
  expect(changed).toMatchObject({
    status: 'error',
    error: expect.stringContaining('the recording of ticket-7 is stale: system changed since'),
  });
  await rm(folder, { recursive: true });
});

test('a ticket without a recording is an error that says so', async () => {
  expect(await replay(trial, { kind: 'recorded', folder: '/nowhere' })).toMatchObject({
    status: 'error',
    error: expect.stringContaining('has no recording'),
  });
});
