import { z } from 'zod';

/** Suites that a desk brings along, so that a press of a button can play them. */
export const playableSuites = ['golden', 'attacks', 'scenarios'] as const;
export type PlayableSuite = (typeof playableSuites)[number];

/** Asks for a run. Claude costs money, so it always has a limit. */
export const startEvalsRequest = z
  .object({
    suite: z.enum(playableSuites),
    /** Only cases whose id, tag, group or file holds this. */
    filter: z
      .string()
      .trim()
      .max(200)
      .transform((text) => text || undefined)
      .optional(),
    model: z.enum(['embedded', 'claude']),
    /** US dollars above which no further case is begun. */
    maxCost: z.number().positive('must be above zero').max(1_000, 'must be at most 1000').optional(),
  })
  .refine(({ model, maxCost }) => model === 'embedded' || maxCost !== undefined, {
    path: ['maxCost'],
    message: 'is needed for Claude: a run costs money',
  });
export type StartEvalsRequest = z.input<typeof startEvalsRequest>;

export const evalJobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** A run that the console asked for, on its way or just over. */
export const evalJob = z.object({
  id: z.string(),
  suite: z.enum(playableSuites),
  filter: z.string().optional(),
  model: z.enum(['embedded', 'claude']),
  maxCost: z.number().optional(),
  state: z.enum(evalJobStates),
  /** It was told to stop and has not yet. */
  stopping: z.boolean(),
  played: z.number().int(),
  passed: z.number().int(),
  /** All its cases; unknown while the desk is being opened. */
  total: z.number().int().optional(),
  /** The run that came of it. */
  runId: z.string().optional(),
  fault: z.string().optional(),
  /** Name of whoever started it. */
  startedBy: z.string(),
  queuedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
});
export type EvalJob = z.infer<typeof evalJob>;

/** What a process that plays a suite tells the one that started it, at first and after each case. */
export const evalProgress = z.object({
  runId: z.string(),
  played: z.number().int(),
  passed: z.number().int(),
  total: z.number().int(),
});
export type EvalProgress = z.infer<typeof evalProgress>;
