import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled message of a public data set. */
export interface Labelled {
  text: string;
  label: string;
}

/** What to learn from and what to be measured on. */
export interface Split {
  train: Labelled[];
  test: Labelled[];
  /** How the test came about: kept apart by its publishers, or a fixed fifth of the rows. */
  kind: 'held-out file' | 'held-back fifth';
}

/** Rows of a JSON Lines file; undefined where it is missing. */
export function readRows(path: string): Labelled[] | undefined {
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { text: string; label: string | number })
    .map(({ text, label }) => ({ text, label: String(label) }));
}

/**
 * The split of a set: a file named `…heldout.jsonl` (or, for a prefix, `<prefix>…heldout.jsonl`)
 * is the test where there is one, else a fixed fifth of the rows by hash of the text. The figures
 * are of fold 0; the other four are for means.
 */
export function splitOf(folder: string, development: readonly string[], prefix = '', fold = 0): Split | undefined {
  const train = development.flatMap((file) => readRows(join(folder, file)) ?? []);
  if (train.length === 0) return undefined;
  const heldOut = readdirSync(folder).filter((file) => file.startsWith(prefix) && file.endsWith('heldout.jsonl'));
  if (heldOut.length > 0) {
    return { train, test: heldOut.flatMap((file) => readRows(join(folder, file)) ?? []), kind: 'held-out file' };
  }
  return {
    train: train.filter(({ text }) => foldOf(text) !== fold),
    test: train.filter(({ text }) => foldOf(text) === fold),
    kind: 'held-back fifth',
  };
}

/** Which of the five fifths a row belongs to. */
function foldOf(text: string): number {
  return hashOf(text) % 5;
}

/** The first rows by hash: a subsample that does not change between runs. */
export function subsample(rows: readonly Labelled[], count: number): Labelled[] {
  return [...rows].sort((a, b) => hashOf(a.text) - hashOf(b.text)).slice(0, count);
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

/** So many rows of each label, another drawing for each number: few examples to learn from. */
export function drawingOf(rows: readonly Labelled[], each: number, drawing: number): Labelled[] {
  const place = ({ text }: Labelled) => createHash('sha256').update(`${drawing} ${text}`).digest('hex');
  const taken = new Map<string, number>();
  return rows
    .map((row) => ({ row, at: place(row) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .filter(({ row }) => {
      const before = taken.get(row.label) ?? 0;
      taken.set(row.label, before + 1);
      return before < each;
    })
    .map(({ row }) => row);
}
