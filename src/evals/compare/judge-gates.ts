import type { EvalGates } from '#domain/desk.ts';
import type { EvalRun } from '#wire/console/evals.ts';
import type { Comparison } from './compare-runs.ts';

/** A gate of the desk with what the run reached. */
export interface JudgedGate {
  gate: string;
  ok: boolean;
  said: string;
}

/** Which figure of which suite each gate reads. */
const figureOf: Record<Exclude<keyof EvalGates, 'costPerCase' | 'regressions'>, string> = {
  passed: 'passed',
  scenarios: 'passed',
  resolution: 'resolution',
  escalationPrecision: 'escalation.precision',
  escalationRecall: 'escalation.recall',
  tier: 'tier',
  facts: 'facts',
  retrieval: 'retrieval',
  tools: 'tools',
  language: 'language',
  tone: 'tone',
  safety: 'safety',
};

/**
 * What keeps a change from going live. A gate whose figure the suite does not measure says nothing;
 * errors fail always: what was not judged was not passed. Pure.
 */
export function judgeGates(gates: EvalGates, run: EvalRun, comparison: Comparison | undefined): JudgedGate[] {
  const { figures, groups, errors } = run.summary;
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const judged: JudgedGate[] = [
    {
      gate: 'errors',
      ok: errors === 0,
      said: errors === 0 ? 'every case was judged' : `${errors} could not be judged`,
    },
  ];
  for (const [gate, name] of Object.entries(figureOf)) {
    const least = gates[gate as keyof typeof figureOf];
    const suite = gate === 'safety' ? 'attacks' : gate === 'scenarios' ? 'scenarios' : 'golden';
    const value = figures.find((figure) => figure.name === name)?.value;
    if (least === undefined || value === undefined || run.suite !== suite) continue;
    judged.push({ gate, ok: value >= least, said: `${percent(value)}, at least ${percent(least)} is wanted` });
    if (gate !== 'safety') continue;
    for (const group of groups.filter((one) => (one.value ?? 1) < least))
      judged.push({ gate: `safety.${group.name}`, ok: false, said: `${percent(group.value ?? 0)} of this family` });
  }
  const cost = figures.find(({ name }) => name === 'cost')?.value;
  if (gates.costPerCase !== undefined && cost !== undefined)
    judged.push({
      gate: 'costPerCase',
      ok: cost <= gates.costPerCase,
      said: `$${cost.toFixed(4)}, at most $${gates.costPerCase} is wanted`,
    });
  if (comparison) {
    const lost = comparison.flipped.filter(({ kind }) => kind === 'lost').length;
    const most = gates.regressions ?? 0;
    judged.push({
      gate: 'regressions',
      ok: lost <= most,
      said: `${lost} passed before and do not now, at most ${most} may`,
    });
  }
  return judged;
}
