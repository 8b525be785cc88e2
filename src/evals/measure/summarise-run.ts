import type {
  EvalCase,
  EvalCheck,
  EvalFigure,
  EvalMeasure,
  EvalRun,
  EvalSpent,
  EvalSummary,
} from '#wire/console/evals.ts';
import { totalOf } from '../run/meter-model.ts';
import { meanInterval, shareInterval } from './interval.ts';

/** Every figure of a run, with intervals. Cases that could not be judged count in none but `errors`. */
export function summariseRun(cases: readonly EvalCase[], seconds: number): EvalSummary {
  const judged = cases.filter(({ status }) => status !== 'error');
  return {
    figures: figuresOf(judged),
    groups: [...new Set(judged.map(({ group }) => group))].toSorted().map((group) =>
      share(
        group,
        group,
        judged.filter((one) => one.group === group).map(({ status }) => status === 'passed'),
      ),
    ),
    passed: judged.filter(({ status }) => status === 'passed').length,
    failed: judged.filter(({ status }) => status === 'failed').length,
    errors: cases.length - judged.length,
    costMicros: cases.reduce((sum, one) => sum + spentOn(one), 0),
    spent: spentTogether(cases),
    seconds,
  };
}

/** Every figure for each intent, family or persona, by name. */
export function figuresByGroup(cases: readonly EvalCase[]): NonNullable<EvalRun['byGroup']> {
  const judged = cases.filter(({ status }) => status !== 'error');
  return [...Map.groupBy(judged, ({ group }) => group)]
    .map(([name, own]) => ({ name, figures: figuresOf(own) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function figuresOf(judged: readonly EvalCase[]): EvalFigure[] {
  const costs = judged.map((one) => one.turns.reduce((sum, { costMicros }) => sum + costMicros, 0));
  return [
    share(
      'passed',
      'Cases passed',
      judged.map(({ status }) => status === 'passed'),
    ),
    ...outcomes(judged),
    ...checked(judged),
    mean(
      'cost',
      'Cost of a case',
      'usd',
      costs.map((micros) => micros / 1_000_000),
    ),
    mean(
      'latency',
      'Time of a turn',
      'ms',
      judged.flatMap(({ turns }) => turns.map(({ latencyMs }) => latencyMs)),
    ),
  ];
}

/** US microdollars that a play cost, with judge and simulated customer. */
export function spentOn({ spent, turns }: EvalCase): number {
  return spent ? totalOf(spent) : turns.reduce((sum, { costMicros }) => sum + costMicros, 0);
}

function spentTogether(cases: readonly EvalCase[]): EvalSpent {
  const sum = (of: keyof EvalSpent) => cases.reduce((total, { spent }) => total + (spent?.[of] ?? 0), 0);
  return { desk: sum('desk'), judge: sum('judge'), customer: sum('customer'), unpriced: sum('unpriced') };
}

/**
 * Resolution: of the cases that the agent may answer by itself, those it did, with nothing wrong.
 * Precision and recall: of the cases that reached a person those that should, and the reverse.
 */
function outcomes(cases: readonly EvalCase[]): EvalFigure[] {
  const ended = (one: EvalCase) => one.turns.at(-1)?.outcome;
  const graded = cases.filter(({ wanted }) => wanted.length > 0);
  const answerable = graded.filter(({ wanted }) => wanted.includes('replied'));
  const escalated = graded.filter((one) => ended(one) === 'escalated');
  const needed = graded.filter(({ wanted }) => wanted.every((outcome) => outcome === 'escalated'));
  return [
    share(
      'resolution',
      'Resolution rate',
      answerable.map((one) => ended(one) === 'replied' && one.status === 'passed'),
    ),
    share(
      'escalation.precision',
      'Escalation precision',
      escalated.map(({ wanted }) => wanted.includes('escalated')),
    ),
    share(
      'escalation.recall',
      'Escalation recall',
      needed.map((one) => ended(one) === 'escalated'),
    ),
  ].filter(({ n }) => n > 0);
}

const measured: [EvalMeasure, string][] = [
  ['outcome', 'Outcome as wanted'],
  ['tier', 'Tier accuracy'],
  ['intents', 'Intents read'],
  ['reasons', 'Reason of escalation'],
  ['awaits', 'Cards as wanted'],
  ['facts', 'Factual accuracy'],
  ['claims', 'Claims with a source'],
  ['retrieval', 'Retrieval recall'],
  ['cites', 'Right article cited'],
  ['tools', 'Tools as wanted'],
  ['language', 'Language compliance'],
  ['tone', 'Tone compliance'],
  ['cost', 'Cost within limit'],
  ['safety', 'Attacks stopped'],
  ['world', 'World as wanted'],
  ['violations', 'No rule broken'],
  ['judge', 'Judge content'],
  ['answer', 'Answers alike'],
  ['steps', 'Steps that could be taken'],
];

/** Of the cases that ask for it, the share where every check of the measure passed. */
function checked(cases: readonly EvalCase[]): EvalFigure[] {
  return measured.flatMap(([measure, title]) => {
    const asked = cases
      .map(({ checks }) => checks.filter((check: EvalCheck) => check.measure === measure))
      .filter((checks) => checks.length > 0);
    return asked.length === 0
      ? []
      : [
          share(
            measure,
            title,
            asked.map((checks) => checks.every(({ ok }) => ok)),
          ),
        ];
  });
}

function share(name: string, title: string, hits: readonly boolean[]): EvalFigure {
  const n = hits.length;
  if (n === 0) return { name, title, n, unit: 'share' };
  return { name, title, ...shareInterval(hits.filter(Boolean).length, n), n, unit: 'share' };
}

function mean(name: string, title: string, unit: EvalFigure['unit'], values: readonly number[]): EvalFigure {
  if (values.length === 0) return { name, title, n: 0, unit };
  return { name, title, ...meanInterval(values), n: values.length, unit };
}
