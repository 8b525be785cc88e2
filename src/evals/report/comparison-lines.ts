import colors from 'picocolors';
import type { EvalCase } from '#wire/console/evals.ts';
import type { Comparison } from '../compare/compare-runs.ts';
import type { JudgedGate } from '../compare/judge-gates.ts';

/** The comparison for the terminal: each flipped case with what was said on both sides. */
export function comparisonLines(comparison: Comparison): string {
  const { baseline, flipped, passed, cost, p } = comparison;
  const points = (value: number) => `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)}`;
  const head = `${colors.bold('Against the baseline')} ${colors.dim(`desk ${baseline.desk.version}, ${baseline.model}, ${baseline.startedAt.slice(0, 10)}, ${comparison.pairs} cases in both`)}`;
  const figures = `  passed ${points(passed.value)} points (${points(passed.low)} to ${points(passed.high)}), cost ${cost.value < 0 ? '−' : '+'}$${Math.abs(cost.value).toFixed(4)} a case, p = ${p.toFixed(3)}`;
  const lines = flipped.flatMap(({ id, kind, before, after }) => [
    `  ${kind === 'lost' ? colors.red('lost') : colors.green('won ')} ${id}`,
    ...failedIn(kind === 'lost' ? after : before).map((reason) => `       ${colors.dim(reason)}`),
    `       before: ${lastWords(before)}`,
    `       now:    ${lastWords(after)}`,
  ]);
  return ['', head, figures, ...(flipped.length > 0 ? lines : ['  No case flipped.'])].join('\n');
}

function failedIn(one: EvalCase): string[] {
  return one.error ? [one.error] : one.checks.filter(({ ok }) => !ok).map(({ measure, said }) => `${measure}: ${said}`);
}

function lastWords(one: EvalCase): string {
  const turn = one.turns.at(-1);
  const words =
    turn?.lines.findLast(({ who }) => who === 'ai' || who === 'system' || who === 'draft')?.text ?? 'nothing';
  const line = words.replaceAll(/\s+/g, ' ');
  return `${colors.dim(`[${turn?.outcome ?? one.status}, tier ${turn?.tier ?? '–'}]`)} ${line.length > 160 ? `${line.slice(0, 160)}…` : line}`;
}

/** The gates, one a line. */
export function gateLines(gates: readonly JudgedGate[]): string {
  return [
    '',
    colors.bold('Gates'),
    ...gates.map(({ gate, ok, said }) => `  ${ok ? colors.green('held  ') : colors.red('broken')} ${gate}: ${said}`),
  ].join('\n');
}
