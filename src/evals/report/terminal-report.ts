import colors from 'picocolors';
import { formatUsdMicros } from '#domain/money.ts';
import type { EvalCase, EvalFigure, EvalRun } from '#wire/console/evals.ts';

/** Failed cases shown in the terminal; the HTML report has all. */
const mostShown = 40;

/** The run as a table for the terminal, with the reasons of what failed. */
export function terminalReport(run: EvalRun): string {
  const { summary } = run;
  const wrong = run.cases.filter(({ status }) => status !== 'passed');
  return [
    '',
    `${colors.bold(run.suite === run.desk.id ? run.suite : `${run.desk.id} ${run.suite}`)} ${colors.dim(`desk ${run.desk.version}, ${run.model}, ${run.cases.length} cases${run.repeats > 1 ? ` (${run.repeats} plays each)` : ''}, ${summary.seconds} s, ${formatUsdMicros(summary.costMicros)}${spentBesides(summary)}`)}`,
    '',
    ...(run.suite === 'replay' ? [colors.dim('  Passed: nothing would differ from how it went.'), ''] : []),
    ...table(summary.figures),
    '',
    ...table(summary.groups, true),
    ...varying(run),
    ...(wrong.length > 0 ? ['', ...wrong.slice(0, mostShown).flatMap(caseLines)] : []),
    ...(wrong.length > mostShown ? [colors.dim(`… and ${wrong.length - mostShown} more in the report`)] : []),
    '',
    `${colors.green(`${summary.passed} passed`)}, ${paint(summary.failed, colors.red)(`${summary.failed} failed`)}, ${paint(summary.errors, colors.yellow)(`${summary.errors} ${summary.errors === 1 ? 'error' : 'errors'}`)}`,
  ].join('\n');
}

/** What the cost holds beside the desk's own, and what nobody knows. */
export function spentBesides({ spent }: EvalRun['summary']): string {
  if (!spent) return '';
  const parts = [
    ...(spent.judge > 0 ? [`judge ${formatUsdMicros(spent.judge)}`] : []),
    ...(spent.customer > 0 ? [`simulated customers ${formatUsdMicros(spent.customer)}`] : []),
    ...(spent.unpriced > 0 ? [`${spent.unpriced} calls without a price`] : []),
  ];
  return parts.length > 0 ? ` (with ${parts.join(', ')})` : '';
}

/** With several plays: which cases do not end the same way each time. */
function varying(run: EvalRun): string[] {
  if (run.repeats === 1) return [];
  const plays = [...Map.groupBy(run.cases, ({ id }) => id)];
  const mixed = plays.filter(([, own]) => new Set(own.map(({ status }) => status)).size > 1);
  const lines = mixed.map(
    ([id, own]) => `  ${id}  passed ${own.filter(({ status }) => status === 'passed').length} of ${own.length} plays`,
  );
  return [
    '',
    `${colors.bold('Variance')} ${mixed.length} of ${plays.length} cases do not end the same way each time`,
    ...lines,
  ];
}

const paint = (count: number, colour: (text: string) => string) => (count > 0 ? colour : colors.dim);

function table(figures: readonly EvalFigure[], dim = false): string[] {
  const width = Math.max(0, ...figures.map(({ title }) => title.length));
  return figures
    .filter(({ n }) => n > 0)
    .map((figure) => {
      const title = dim ? colors.dim(figure.title.padEnd(width)) : figure.title.padEnd(width);
      const range =
        figure.low === undefined ? '' : `${say(figure.low, figure.unit)} – ${say(figure.high, figure.unit)}`;
      return `  ${title}  ${say(figure.value, figure.unit).padStart(8)}  ${colors.dim(range.padStart(19))}  ${colors.dim(`n = ${figure.n}`)}`;
    });
}

/** A figure for people. */
export function say(value: number | undefined, unit: EvalFigure['unit']): string {
  if (value === undefined) return '–';
  if (unit === 'share') return `${(value * 100).toFixed(1)} %`;
  return unit === 'ms' ? `${Math.round(value)} ms` : `$${value.toFixed(4)}`;
}

function caseLines(one: EvalCase): string[] {
  const mark = one.status === 'error' ? colors.yellow('error ') : colors.red('failed');
  const play = one.attempt > 1 ? ` (play ${one.attempt})` : '';
  const reasons = one.error
    ? [one.error]
    : one.checks.filter(({ ok }) => !ok).map(({ measure, said }) => `${measure}: ${said}`);
  return [`${mark} ${one.id}${play} ${colors.dim(one.at ?? '')}`, ...reasons.map((reason) => `         ${reason}`)];
}
