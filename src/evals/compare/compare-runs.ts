import { mcNemar } from '#domain/measure/mc-nemar.ts';
import type { EvalCase, EvalRun } from '#wire/console/evals.ts';
import type { Estimate } from '../measure/interval.ts';
import { pairedDifference } from './paired-tests.ts';

/** A case that ended otherwise than in the baseline, with a play of each side to look at. */
export interface FlippedCase {
  id: string;
  /** `lost`: passed before, not now. */
  kind: 'lost' | 'won';
  before: EvalCase;
  after: EvalCase;
}

export interface Comparison {
  baseline: Pick<EvalRun, 'id' | 'desk' | 'model' | 'startedAt'>;
  /** Cases played on both sides. */
  pairs: number;
  flipped: FlippedCase[];
  /** McNemar's exact test, two-sided. */
  p: number;
  /** Of the share of plays passed, 0 to 1. */
  passed: Estimate;
  /** Of the cost of a case, US dollars. */
  cost: Estimate;
  /** Cases on one side only. */
  added: string[];
  removed: string[];
}

/**
 * Compares two runs case by case. A case passed when more than half of its plays did. Errors are
 * compared as not passed: what cannot be judged is no improvement. Pure.
 */
export function compareRuns(baseline: EvalRun, run: EvalRun): Comparison {
  const before = byId(baseline.cases);
  const after = byId(run.cases);
  const both = [...after.keys()].filter((id) => before.has(id));
  const pair = (id: string): [EvalCase[], EvalCase[]] => [before.get(id) ?? [], after.get(id) ?? []];
  const flipped = both.flatMap((id): FlippedCase[] => {
    const [old, now] = pair(id);
    const [was, is] = [share(old) > 0.5, share(now) > 0.5];
    if (was === is) return [];
    const [one, other] = [
      old.find(({ status }) => (status === 'passed') === was),
      now.find(({ status }) => (status === 'passed') === is),
    ];
    return one && other ? [{ id, kind: was ? 'lost' : 'won', before: one, after: other }] : [];
  });
  const lost = flipped.filter(({ kind }) => kind === 'lost').length;
  return {
    baseline: { id: baseline.id, desk: baseline.desk, model: baseline.model, startedAt: baseline.startedAt },
    pairs: both.length,
    flipped,
    p: mcNemar(lost, flipped.length - lost),
    passed: pairedDifference(both.map((id) => [share(pair(id)[0]), share(pair(id)[1])])),
    cost: pairedDifference(both.map((id) => [costOf(pair(id)[0]), costOf(pair(id)[1])])),
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

function byId(cases: readonly EvalCase[]): Map<string, EvalCase[]> {
  return Map.groupBy(cases, ({ id }) => id);
}

const share = (plays: readonly EvalCase[]) =>
  plays.filter(({ status }) => status === 'passed').length / Math.max(1, plays.length);

const costOf = (plays: readonly EvalCase[]) =>
  plays.flatMap(({ turns }) => turns).reduce((sum, { costMicros }) => sum + costMicros, 0) /
  Math.max(1, plays.length) /
  1_000_000;
