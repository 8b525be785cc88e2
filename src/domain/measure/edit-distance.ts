import { distance } from 'fastest-levenshtein';

/** Longer texts are compared by their beginning: the distance takes time by the product of both lengths. */
const longest = 4_000;

/** The share of a text that was changed: 0 for none of it, 1 when nothing is left. */
export function editShare(before: string, after: string): number {
  const [a, b] = [before.trim().slice(0, longest), after.trim().slice(0, longest)];
  const whole = Math.max(a.length, b.length);
  return whole === 0 ? 0 : distance(a, b) / whole;
}
