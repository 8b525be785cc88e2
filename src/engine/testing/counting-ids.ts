import type { Ids } from '../ports/ids.ts';

/** Ids that count: the same run gives the same ids. */
export function countingIds(): Ids {
  let count = 0;
  return { next: (prefix) => `${prefix}_${String(++count).padStart(4, '0')}` };
}
