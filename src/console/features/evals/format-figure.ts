import type { EvalFigure } from '#wire/console/evals.ts';

/** A figure for people; a dash where nothing was measured. */
export function formatFigure(value: number | undefined, unit: EvalFigure['unit']): string {
  if (value === undefined) return '–';
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  return unit === 'ms' ? `${Math.round(value)} ms` : `$${value.toFixed(4)}`;
}

export const suiteWords = {
  golden: 'Golden set',
  attacks: 'Attacks',
  scenarios: 'Simulated customers',
  replay: 'Past tickets',
  'tau-retail': 'τ retail customers',
};
/** What the cases of a suite are counted by. */
export const groupWords = {
  golden: 'By intent',
  attacks: 'By family',
  scenarios: 'By persona',
  replay: 'By intent',
  'tau-retail': 'By kind of request',
};
export const statusWords = { passed: 'Passed', failed: 'Failed', error: 'Error' };
export const statusTones = { passed: 'good', failed: 'bad', error: 'warn' } as const;
