import type { RecordedCase, RecordedCases } from '#adapters/database/reads/past-cases.ts';
import type { DryRunDifference } from '#domain/policy/dry-run.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { PolicyDryRun } from '#wire/console/policy-dry-run.ts';
import { callInWords } from './console-tool-call.ts';

const mostShown = 200;

/** The outcome of a dry run, with where to look at each call. */
export function presentDryRun(
  past: RecordedCases,
  run: { cases: number; differences: DryRunDifference[]; drifted: number },
  since: Date,
): PolicyDryRun {
  const different = new Map(run.differences.map((one) => [one.id, one]));
  const moves = new Map<string, PolicyDryRun['moves'][number]>();
  for (const { before, after } of run.differences) {
    const move = moves.get(`${before.kind} ${after.kind}`) ?? { from: before.kind, to: after.kind, count: 0 };
    moves.set(`${before.kind} ${after.kind}`, { ...move, count: move.count + 1 });
  }
  return {
    since: since.toISOString(),
    calls: run.cases,
    unreadable: past.unreadable,
    drifted: run.drifted,
    cut: past.cut,
    moves: [...moves.values()].toSorted((a, b) => b.count - a.count),
    differences: past.cases
      .flatMap((one) => {
        const found = different.get(one.id);
        return found ? [difference(one, found)] : [];
      })
      .slice(0, mostShown),
  };
}

function difference(one: RecordedCase, { before, after }: DryRunDifference): PolicyDryRun['differences'][number] {
  const { tool, input, now } = one.facts;
  return {
    conversationId: one.conversationId,
    ticketNumber: one.ticketNumber,
    turnId: one.turnId,
    callId: one.callId,
    tool: tool.name,
    title: callInWords(tool, input),
    at: now.toISOString(),
    status: one.outcome?.status ?? 'not-run',
    before: verdictOf(before),
    after: verdictOf(after),
  };
}

const verdictOf = ({ kind, rule, reason }: Verdict) => ({ kind, rule, reason });
