import type { EvalCase, EvalRun, EvalTurn } from '#wire/console/evals.ts';
import { summariseRun } from '../measure/summarise-run.ts';

/** A turn that replied, with what a test changes. */
export function madeTurn(part: Partial<EvalTurn> = {}): EvalTurn {
  return {
    outcome: 'replied',
    tier: 0,
    rules: [],
    intents: [{ intent: 'refund', confidence: 0.9 }],
    language: 'en',
    confidence: 0.9,
    lines: [
      { who: 'customer', text: 'Hello?' },
      { who: 'ai', text: 'Hello.' },
    ],
    tools: [],
    cited: [],
    retrieved: [],
    findings: [],
    waits: [],
    costMicros: 1_000,
    latencyMs: 10,
    models: ['test'],
    ...part,
  };
}

/** A passed case, with what a test changes. */
export function madeCase(id: string, part: Partial<EvalCase> = {}): EvalCase {
  return {
    id,
    attempt: 1,
    status: 'passed',
    tags: [],
    group: 'refund',
    wanted: ['replied'],
    checks: [{ measure: 'outcome', ok: part.status !== 'failed', said: 'It replied.' }],
    turns: [madeTurn()],
    ...part,
  };
}

/** A run of these cases. */
export function madeRun(cases: EvalCase[], part: Partial<EvalRun> = {}): EvalRun {
  return {
    format: 1,
    id: 'run-1',
    suite: 'golden',
    desk: { id: 'acme', version: 'v1' },
    model: 'embedded',
    repeats: 1,
    startedAt: '2026-11-21T10:00:00.000Z',
    endedAt: '2026-11-21T10:00:05.000Z',
    cases,
    summary: summariseRun(cases, 5),
    ...part,
  };
}
