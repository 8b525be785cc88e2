import type { PendingAction, TurnCommit } from '#engine/ports/turn-store.ts';
import type { EvalLine, EvalTurn } from '#wire/console/evals.ts';

/** What came of a turn, as the report keeps it. */
export function turnOf(
  commit: TurnCommit,
  begins: EvalLine,
  actions: readonly PendingAction[],
  latencyMs: number,
): EvalTurn {
  return {
    outcome: commit.outcome,
    tier: commit.tier,
    rules: commit.rules.map(({ rule, reason, escalation }) => ({ rule, reason, escalation })),
    intents: (commit.understanding?.intents ?? []).map(({ intent, confidence }) => ({ intent, confidence })),
    language: commit.language,
    grounding: commit.grounding,
    confidence: commit.confidence,
    lines: [
      begins,
      ...commit.messages.map((message): EvalLine => ({ who: message.author, text: message.text })),
      ...(commit.draft ? [{ who: 'draft' as const, text: commit.draft.text }] : []),
    ],
    tools: commit.toolCalls.map(({ tool, input, verdict, outcome }) => ({
      tool,
      input,
      verdict: verdict.kind,
      reason: 'reason' in verdict ? verdict.reason : undefined,
      status: outcome?.status,
    })),
    cited: unique(
      [...commit.messages, ...(commit.draft ? [commit.draft] : [])].flatMap(({ citations }) =>
        citations.map(({ articleId }) => articleId),
      ),
    ),
    retrieved: unique(commit.retrieved.map(({ passageId }) => passageId.split('#')[0] ?? passageId)),
    findings: commit.findings.map(({ check, severity, span, reason }) => ({ check, severity, span, reason })),
    waits: [
      ...actions
        .filter(({ state }) => state === 'pending')
        .map(({ kind, tool, title, input }) => ({ kind, tool, title, input: input as unknown })),
      ...commit.messages
        .filter(({ card }) => card?.kind === 'verify')
        .map(() => ({ kind: 'verify' as const, tool: '', title: 'Check who it is', input: {} as unknown })),
    ],
    costMicros: commit.modelCalls.reduce((sum, { cost }) => sum + (cost.known ? cost.micros : 0), 0),
    latencyMs,
    models: unique(commit.modelCalls.map(({ model }) => model)),
  };
}

const unique = (values: readonly string[]) => [...new Set(values)];
