import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { compareShadow, keepShadow } from '#adapters/database/shadow/keep-shadow.ts';
import { priceRows } from '#adapters/prices/price-rows.ts';
import { madeCase, madeRun } from '#evals/testing/made-run.ts';
import { storeDeskArticles } from '#server/knowledge/store-desk-articles.ts';
import { parseArticle } from './console-articles.ts';
import type { ConsoleServer } from './console-server.ts';
import { ask, end } from './console-stories.ts';

/**
 * Gives pages that show figures something to show: prices, two articles and a search that finds one of them, two runs
 * of the evals between which a case broke, and a shadow draft beside a person's reply. Dispose it to take its files away.
 */
export async function fillFigures({ context, database }: ConsoleServer): Promise<AsyncDisposable> {
  await storeDeskArticles(
    database,
    [
      parseArticle('delivery-times', 'Delivery times', '# Abroad\n\nParcels to Spain take **five** days.', new Date()),
      parseArticle('old', 'Old news', 'Nobody looked at this.', new Date('2020-01-01')),
    ],
    () => {},
  );
  Object.assign(context.ports, {
    prices: priceRows,
    knowledge: {
      search: async () => ({
        answerable: true,
        relevance: 0.83,
        passages: [
          {
            id: 'delivery-times#abroad',
            articleId: 'delivery-times',
            articleTitle: 'Delivery times',
            headingPath: ['Delivery times', 'Abroad'],
            text: 'Parcels to Spain take **five** days.',
            score: 0.512,
            relevance: 0.83,
            scores: { dense: 0.61, lexical: 0.4 },
            why: ['holds “Spain”'],
          },
        ],
      }),
    },
  });
  await compareOneDraft(database);
  const folder = await mkdtemp(path.join(tmpdir(), 'console-figures-'));
  await mkdir(path.join(folder, 'evals'));
  const older = madeRun([madeCase('refund-late'), madeCase('reset-password')]);
  const newer = madeRun([madeCase('refund-late', { status: 'failed' }), madeCase('reset-password')], {
    id: 'run-2',
    startedAt: '2026-11-22T10:00:00.000Z',
  });
  for (const run of [older, newer])
    await writeFile(path.join(folder, 'evals', `${run.id}.run.json`), JSON.stringify(run));
  Object.assign(context.config, { dataDir: folder, deskDir: folder });
  return { [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

/** A person answers otherwise than the agent would have. */
async function compareOneDraft(database: ConsoleServer['database']): Promise<void> {
  const { conversationId, ticketId, messageId, turnId } = await ask(database, { text: 'Where is my parcel?' });
  await end(database, turnId, { outcome: 'escalated', tier: 3, owner: { kind: 'team', team: 'general' } });
  await keepShadow(database.kysely, {
    ...{ messageId, ticketId, conversationId },
    intent: 'order_status',
    channel: 'chat',
    language: 'en',
    deskVersion: 'test-version-1',
    outcome: 'replied',
    tier: 0,
    confidence: 0.9,
    body: 'It arrives on 3 May.',
    tools: [{ tool: 'get_order_status', input: { order_id: '1042' }, verdict: 'allow', reason: 'It only looks.' }],
    rules: [],
    violations: 0,
    costMicros: 900,
  });
  const text = 'It was lost; a new one is on its way.';
  await writeHumanMessage(database, { conversationId, kind: 'reply', userId: 'usr_lee', name: 'Lee', text });
  await compareShadow(database.kysely, ticketId, async () => undefined);
}
