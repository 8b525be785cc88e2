import type { TurnStory } from '#adapters/database/reads/turn-story.ts';
import type { Citation } from '#domain/citation.ts';
import type { Desk } from '#domain/desk.ts';
import type { FiredRule } from '#domain/escalation.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { Cascade, Understanding } from '#domain/understanding.ts';
import { signalNames } from '#domain/understanding.ts';
import type { StoredFinding, TurnCommit } from '#engine/ports/turn-store.ts';
import type { ModelCallView, TurnDetail } from '#wire/console/turn.ts';
import { presentToolCall } from './console-tool-call.ts';
import { visibleText } from './visible-text.ts';

const triggers: Record<TurnTrigger['kind'], string> = {
  message: 'Set off by a message',
  'action-decided': 'Set off by a decision on an action',
  verified: 'Set off when the customer proved who they are',
  'handed-back': 'Set off by handing back',
  regenerate: 'Set off by asking for another draft',
};

/** "Why this answer?": the turn with every step, reason, cost and time. */
export function presentTurn(story: TurnStory, desk: Desk): TurnDetail {
  const { turn, messages, draft } = story;
  const cited = new Set(
    [
      ...messages.flatMap((message) => message.citations as Citation[]),
      ...((draft?.citations ?? []) as Citation[]),
    ].map((citation) => citation.passageId),
  );
  const modelCalls = story.modelCalls.map(presentModelCall);
  const known = modelCalls.every((call) => call.costMicros !== undefined);
  return {
    id: turn.id,
    conversationId: turn.conversation_id,
    state: turn.state,
    outcome: (turn.outcome as TurnDetail['outcome'] | null) ?? undefined,
    endedBecause: turn.ended_because ?? undefined,
    trigger: triggers[(turn.trigger as TurnTrigger).kind] ?? 'Set off',
    attempt: Math.max(1, turn.attempt),
    deskVersion: turn.desk_version ?? undefined,
    createdAt: turn.created_at.toISOString(),
    startedAt: turn.started_at?.toISOString(),
    endedAt: turn.ended_at?.toISOString(),
    question: visibleText(story.question).slice(0, 2_000),
    understanding: presentUnderstanding(turn.understanding as Understanding | null, desk),
    correction: story.correction && {
      intent:
        story.correction.intent === null
          ? null
          : { id: story.correction.intent, title: intentTitle(desk, story.correction.intent) },
    },
    retrieved: (turn.retrieved as TurnCommit['retrieved']).map((passage) => ({
      passageId: passage.passageId,
      articleId: passage.passageId.split('#')[0] ?? passage.passageId,
      title: passage.title,
      score: passage.score,
      relevance: passage.relevance,
      cited: cited.has(passage.passageId),
    })),
    contradictions: story.contradictions.map(({ newer, older }) => ({
      newer: passageNamed(newer, turn.retrieved as TurnCommit['retrieved']),
      older: passageNamed(older, turn.retrieved as TurnCommit['retrieved']),
    })),
    modelCalls,
    toolCalls: story.toolCalls.map((call) => presentToolCall(call, desk)),
    findings: turn.findings as StoredFinding[],
    grounding: (turn.grounding as TurnDetail['grounding'] | null) ?? undefined,
    confidence: turn.confidence ?? undefined,
    tier: turn.tier ?? undefined,
    rules: turn.rules as FiredRule[],
    costMicros: known ? modelCalls.reduce((sum, call) => sum + (call.costMicros ?? 0), 0) : undefined,
  };
}

function passageNamed(passageId: string, retrieved: TurnCommit['retrieved']): { articleId: string; title: string } {
  const articleId = passageId.split('#')[0] ?? passageId;
  return { articleId, title: retrieved.find((passage) => passage.passageId === passageId)?.title ?? articleId };
}

/** The desk's title of an intent; an intent that is gone keeps its id. */
export function intentTitle(desk: Desk, id: string): string {
  return desk.intents.find((intent) => intent.id === id)?.title ?? id;
}

function presentUnderstanding(read: Understanding | null, desk: Desk): TurnDetail['understanding'] {
  if (!read) return undefined;
  return {
    intents: read.intents.map(({ intent, confidence, span }) => ({
      id: intent,
      title: intentTitle(desk, intent),
      confidence,
      span: span && visibleText(span),
    })),
    outOfScope: read.outOfScope,
    urgency: read.urgency,
    sentiment: read.sentiment,
    language: read.language,
    complexity: read.complexity,
    signals: signalNames
      .filter((name) => read.signals[name]?.present)
      .map((name) => ({ name, confidence: read.signals[name].confidence, evidence: read.signals[name].evidence })),
    source: read.source,
    cascade: read.cascade && presentCascade(read.cascade, desk),
  };
}

function presentCascade({ outcome, changed, goesTo, local }: Cascade, desk: Desk) {
  const title = local.intent === undefined ? undefined : intentTitle(desk, local.intent);
  return { outcome, changed, goesTo, local: { title, confidence: local.confidence } };
}

function presentModelCall(call: TurnStory['modelCalls'][number]): ModelCallView {
  return {
    id: call.id,
    role: call.role,
    provider: call.provider,
    model: call.model,
    inputTokens: call.input_tokens + call.cache_read_tokens + call.cache_write_tokens + call.cache_write_hour_tokens,
    cachedTokens: call.cache_read_tokens,
    outputTokens: call.output_tokens,
    costMicros: call.cost_micros ?? undefined,
    latencyMs: call.latency_ms,
    firstTokenMs: call.first_token_ms ?? undefined,
    stop: call.stop,
    retries: (call.retries as unknown[]).length,
  };
}
