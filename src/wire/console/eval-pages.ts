import { z } from 'zod';
import { evalJob } from './eval-jobs.ts';
import { evalCase, evalGroupFigures, evalStatuses, evalSuites, evalSummary } from './evals.ts';

/** A run in the list, with its figures for the trend. */
export const evalRunRow = z.object({
  id: z.string(),
  suite: z.enum(evalSuites),
  deskVersion: z.string(),
  model: z.string(),
  filter: z.string().optional(),
  repeats: z.number().int(),
  startedAt: z.iso.datetime(),
  summary: evalSummary,
});
export type EvalRunRow = z.infer<typeof evalRunRow>;

export const evalRunList = z.object({
  runs: z.array(evalRunRow),
  /** The newest run that was asked for here. */
  job: evalJob.optional(),
});
export type EvalRunList = z.infer<typeof evalRunList>;

export const evalCaseRow = z.object({
  id: z.string(),
  attempt: z.number().int(),
  status: z.enum(evalStatuses),
  group: z.string(),
  /** Why it did not pass. */
  reason: z.string().optional(),
  /** How it ended in the run it is compared with. */
  before: z.enum(evalStatuses).optional(),
  /** Something else was said than in that run. */
  reworded: z.boolean().optional(),
});
export type EvalCaseRow = z.infer<typeof evalCaseRow>;

export const evalCaseList = z.object({
  /** The run that these are compared with. */
  before: z.string().optional(),
  /** Cases that passed in one of the two and not in the other; `p` by McNemar's exact test. */
  flips: z.object({ lost: z.number().int(), won: z.number().int(), p: z.number() }).optional(),
  cases: z.array(evalCaseRow),
  /** Every figure for each intent, family or persona; empty for runs of earlier versions. */
  byGroup: z.array(evalGroupFigures),
});
export type EvalCaseList = z.infer<typeof evalCaseList>;

/** Which run to compare with; the one of its kind before when left out. */
export const evalCasesQuery = z.object({ against: z.string().max(200).optional() });

/** A case with its transcript, and the same case of the run before. */
export const evalCasePair = z.object({ now: evalCase, before: evalCase.optional() });
export type EvalCasePair = z.infer<typeof evalCasePair>;

export const evalCaseQuery = z.object({
  run: z.string().max(200),
  case: z.string().max(300),
  attempt: z.coerce.number().int().min(1).max(1000).default(1),
  before: z.string().max(200).optional(),
});

/** A golden case made from a ticket, as YAML to look at before it is kept. */
export const ticketCase = z.object({ id: z.string(), yaml: z.string() });
export type TicketCase = z.infer<typeof ticketCase>;

export const keepCaseRequest = z.object({ id: z.string().max(200), yaml: z.string().max(200_000) });
