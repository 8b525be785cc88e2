import { type Question, termsOf } from './question.ts';

/** Tables up to this many rows are shown whole. */
const wholeTable = 3;

/**
 * Rows of a table that the question is about, by their place; all when it is about no row in
 * particular. A row is meant when it holds a word of the question that few other rows hold.
 */
export function chooseRows(rows: readonly string[], question: Question): number[] {
  const all = rows.map((_, at) => at);
  if (rows.length <= wholeTable) return all;
  const terms = rows.map((row) => termsOf(row, question.language));
  const few = Math.max(1, Math.floor(rows.length / 3));
  const telling = [...question.weights.keys()].filter((term) => {
    const holders = terms.filter((row) => row.has(term)).length;
    return holders > 0 && holders <= few;
  });
  if (telling.length === 0) return all;
  const counts = terms.map((row) => telling.filter((term) => row.has(term)).length);
  const most = Math.max(...counts);
  return all.filter((at) => counts[at] === most);
}
