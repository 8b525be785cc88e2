/**
 * McNemar's exact test over cases that were played on both sides: the chance of a split at least
 * this uneven if neither side were better. Two-sided; 1 when nothing flipped.
 */
export function mcNemar(lost: number, won: number): number {
  const flips = lost + won;
  if (flips === 0) return 1;
  let tail = 0;
  for (let k = 0; k <= Math.min(lost, won); k += 1) tail += Math.exp(logChoose(flips, k) - flips * Math.LN2);
  return Math.min(1, 2 * tail);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
