import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { costOfCall } from '#domain/cost-of-call.ts';
import { noUsage } from '#domain/usage.ts';
import { DeskFaults } from '../desk/desk-faults.ts';
import { priceRows } from './price-rows.ts';
import { readPriceList } from './read-price-list.ts';

async function folder(prices?: string): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'prices-'));
  if (prices !== undefined) await writeFile(path.join(made, 'prices.yaml'), prices);
  return made;
}

const million = { ...noUsage, inputTokens: 1_000_000 };
const at = new Date('2026-11-21');

it('is the shipped one where the desk has none', async () => {
  expect(await readPriceList(await folder())).toEqual(priceRows);
});

it('takes the desk’s price of a model and the shipped ones of the others', async () => {
  const rows = await readPriceList(
    await folder(
      '- { model: claude-haiku-5-5, from: 2026-01-01, input: 0.07, output: 0.3, cacheRead: 0.007, cacheWrite: 0.09, cacheWriteHour: 0.14 }\n- { model: in-house, from: 2026-01-01, input: 1, output: 1, cacheRead: 0, cacheWrite: 0, cacheWriteHour: 0 }\n',
    ),
  );
  expect(costOfCall(million, 'claude-haiku-5-5', at, rows)).toMatchObject({ known: true, micros: 70_000 });
  expect(costOfCall(million, 'in-house', at, rows)).toMatchObject({ known: true, micros: 1_000_000 });
  expect(costOfCall(million, 'claude-sonnet-5-5', at, rows)).toMatchObject({ known: true, micros: 2_000_000 });
});

it('refuses what is no price, naming each fault', async () => {
  const fault = await readPriceList(await folder('- { model: x, from: soon, input: -1 }')).catch((thrown) => thrown);
  expect(fault).toBeInstanceOf(DeskFaults);
  expect((fault as DeskFaults).faults.length).toBeGreaterThan(2);
});
