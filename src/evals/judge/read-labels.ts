import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { readCases } from '../golden/read-cases.ts';

const text = z.string().trim().min(1);
const grade = z.int().min(1).max(5);

/** A reply with the grades that a person gave it, by the words of the rubric. */
export const labelSchema = z.strictObject({ id: text, customer: text, reply: text, tone: grade, helpful: grade });
export type Label = z.output<typeof labelSchema>;

/** Where a desk keeps them. */
export const labelFile = 'evals/judge/labels.yaml';

/** Reads the labels of a desk; a desk without any has none. */
export async function readLabels(folder: string): Promise<{ labels: Label[]; faults: DeskFault[] }> {
  const content = await readFile(path.join(folder, labelFile), 'utf8').catch(() => undefined);
  if (content === undefined) return { labels: [], faults: [] };
  const { cases, faults } = readCases(content, labelFile, 'labels', labelSchema);
  return { labels: cases, faults };
}
