import { z } from 'zod';

/** What a run of evals is made of: the format of its file, of its row in the database and of the console's page. */
export const evalSuites = ['golden', 'attacks', 'scenarios', 'replay', 'tau-retail'] as const;
export type EvalSuite = (typeof evalSuites)[number];

/** What a check speaks of; each is a column of the report. */
export const evalMeasures = [
  'outcome',
  'tier',
  'intents',
  'reasons',
  'awaits',
  'facts',
  'claims',
  'cites',
  'retrieval',
  'tools',
  'language',
  'tone',
  'cost',
  'steps',
  'world',
  'safety',
  'violations',
  'judge',
  'answer',
] as const;
export type EvalMeasure = (typeof evalMeasures)[number];

export const evalCheck = z.object({
  measure: z.enum(evalMeasures),
  ok: z.boolean(),
  /** What was wanted and what came, in a sentence. */
  said: z.string(),
});
export type EvalCheck = z.infer<typeof evalCheck>;

export const evalLine = z.object({
  /** `decision`: a yes or no to a card; `draft`: waits for a person; `aside`: what was done without words. */
  who: z.enum(['customer', 'ai', 'system', 'draft', 'decision', 'aside']),
  text: z.string(),
});
export type EvalLine = z.infer<typeof evalLine>;

export const evalTurn = z.object({
  outcome: z.enum(['replied', 'drafted', 'escalated', 'superseded']),
  tier: z.number().int().min(0).max(3),
  rules: z.array(z.object({ rule: z.string(), reason: z.string(), escalation: z.string().optional() })),
  intents: z.array(z.object({ intent: z.string(), confidence: z.number() })),
  language: z.string(),
  grounding: z.string().optional(),
  confidence: z.number(),
  lines: z.array(evalLine),
  tools: z.array(
    z.object({
      tool: z.string(),
      input: z.unknown(),
      verdict: z.string(),
      reason: z.string().optional(),
      status: z.string().optional(),
    }),
  ),
  /** Article ids. */
  cited: z.array(z.string()),
  retrieved: z.array(z.string()),
  findings: z.array(z.object({ check: z.string(), severity: z.string(), span: z.string(), reason: z.string() })),
  /** Actions that wait at the end of the turn, in words. */
  waits: z.array(
    z.object({
      kind: z.enum(['confirm', 'approve', 'verify']),
      tool: z.string(),
      title: z.string(),
      input: z.unknown(),
    }),
  ),
  costMicros: z.number(),
  /** Milliseconds of the turn as a whole. */
  latencyMs: z.number(),
  models: z.array(z.string()),
});
export type EvalTurn = z.infer<typeof evalTurn>;

/** US microdollars of all model calls, also of plays that broke. */
export const evalSpent = z.object({
  /** Of the desk under test. */
  desk: z.number(),
  judge: z.number(),
  /** Of a model that played the customer. */
  customer: z.number(),
  /** Calls of models without a price: they cost something and nobody knows what. */
  unpriced: z.number().int(),
});
export type EvalSpent = z.infer<typeof evalSpent>;

export const evalStatuses = ['passed', 'failed', 'error'] as const;

export const evalCase = z.object({
  id: z.string(),
  /** 1 and up: each case may be played several times. */
  attempt: z.number().int().min(1),
  status: z.enum(evalStatuses),
  /** Why it could not be judged; set when the status is `error`. */
  error: z.string().optional(),
  tags: z.array(z.string()),
  /** The intent, family of attacks or persona that it counts for. */
  group: z.string(),
  /** Where it is written: file and line. */
  at: z.string().optional(),
  /** Outcomes that were right, for precision and recall. */
  wanted: z.array(z.string()),
  checks: z.array(evalCheck),
  turns: z.array(evalTurn),
  /** Missing in runs of earlier versions. */
  spent: evalSpent.optional(),
});
export type EvalCase = z.infer<typeof evalCase>;

export const evalFigure = z.object({
  name: z.string(),
  title: z.string(),
  /** Undefined when nothing was there to measure. */
  value: z.number().optional(),
  /** 95 % confidence interval. */
  low: z.number().optional(),
  high: z.number().optional(),
  n: z.number().int(),
  unit: z.enum(['share', 'usd', 'ms']),
});
export type EvalFigure = z.infer<typeof evalFigure>;

/** Every figure of one intent, family or persona. */
export const evalGroupFigures = z.object({ name: z.string(), figures: z.array(evalFigure) });
export type EvalGroupFigures = z.infer<typeof evalGroupFigures>;

export const evalSummary = z.object({
  figures: z.array(evalFigure),
  /** The share of passed cases per intent, family or persona. */
  groups: z.array(evalFigure),
  passed: z.number().int(),
  failed: z.number().int(),
  errors: z.number().int(),
  /** Of everything, judge and simulated customers too. */
  costMicros: z.number(),
  spent: evalSpent.optional(),
  seconds: z.number(),
});
export type EvalSummary = z.infer<typeof evalSummary>;

export const evalRunHead = z.object({
  format: z.literal(1),
  id: z.string(),
  suite: z.enum(evalSuites),
  desk: z.object({ id: z.string(), version: z.string() }),
  /** `embedded`, `claude` or `recorded`. */
  model: z.string(),
  filter: z.string().optional(),
  repeats: z.number().int().min(1),
  startedAt: z.iso.datetime(),
});
export type EvalRunHead = z.infer<typeof evalRunHead>;

export const evalRun = evalRunHead.extend({
  endedAt: z.iso.datetime(),
  summary: evalSummary,
  /** Every figure for each intent, family or persona. Missing in runs of earlier versions. */
  byGroup: z.array(evalGroupFigures).optional(),
  cases: z.array(evalCase),
});
export type EvalRun = z.infer<typeof evalRun>;
