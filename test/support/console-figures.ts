import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { priceRows } from '#adapters/prices/price-rows.ts';
import { madeCase, madeRun } from '#evals/testing/made-run.ts';
import { storeDeskArticles } from '#server/knowledge/store-desk-articles.ts';
import { parseArticle } from './console-articles.ts';
import type { ConsoleServer } from './console-server.ts';

/**
 * Gives pages that show figures something to show: prices, two articles and a search that finds one of them, and two
 * runs of the evals between which a case broke. Dispose it to take its files away.
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
