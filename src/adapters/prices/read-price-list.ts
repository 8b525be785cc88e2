import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { PriceRow } from '#domain/usage.ts';
import { type DeskFault, DeskFaults } from '../desk/desk-faults.ts';
import { priceRows } from './price-rows.ts';

/** The desk's own prices; those of a model that stands in it take the place of the shipped ones. */
export const priceFile = 'prices.yaml';

const dollars = z.number({ error: 'must be US dollars per million tokens' }).min(0).max(10_000);

const row = z.strictObject({
  model: z.string().min(1),
  from: z.iso.date({ error: 'must be the day from which the price holds, for example 2026-11-01' }),
  upToPromptTokens: z.number().int().positive().optional(),
  input: dollars,
  output: dollars,
  cacheRead: dollars,
  cacheWrite: dollars,
  cacheWriteHour: dollars,
  batch: z.number().min(0).max(1, 'must be a share of the prices, for example 0.5').optional(),
});
const list = z.array(row);

/**
 * The price list: the desk's `prices.yaml` where there is one, and the shipped rows for every model
 * that it does not name. Contract: throws `DeskFaults` with every fault of the file.
 */
export async function readPriceList(deskFolder: string): Promise<PriceRow[]> {
  const text = await readFile(path.join(deskFolder, priceFile), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (text === undefined) return [...priceRows];
  const own = readRows(text);
  const named = new Set(own.map(({ model }) => model));
  return [...own, ...priceRows.filter(({ model }) => !named.has(model))];
}

function readRows(text: string): PriceRow[] {
  const mend =
    'Write a list of rows with model, from, input, output, cacheRead, cacheWrite and cacheWriteHour, in US dollars per million tokens.';
  const refuse = (problems: string[]): never => {
    const faults = problems.map((problem): DeskFault => ({ file: priceFile, problem, mend }));
    throw new DeskFaults(`${priceFile} cannot be used:`, faults);
  };
  let value: unknown;
  try {
    value = parse(text);
  } catch (fault) {
    return refuse([fault instanceof Error ? (fault.message.split('\n')[0] ?? 'is not YAML') : 'is not YAML']);
  }
  const parsed = list.safeParse(value);
  if (parsed.success) return parsed.data;
  return refuse(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'The file'} ${issue.message}`));
}
