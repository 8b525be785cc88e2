import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import { messageOf } from '#adapters/database/rows/message-row.ts';
import type { Citation } from '#domain/citation.ts';
import type { FiredRule } from '#domain/escalation.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { StoredFinding, TurnCommit } from '#engine/ports/turn-store.ts';
import type { ConversationView, MessageView, TicketSummary, TurnView } from '#wire/api/conversation.ts';

/** A conversation for a script: all that was said, done and spent. Internal notes are left out. */
export function presentConversation(story: ConversationStory): ConversationView {
  const { conversation, customer } = story;
  const ticket = story.tickets.at(-1);
  if (!ticket) throw new Error(`Conversation ${conversation.id} has no ticket.`);
  const turns = story.turns.map((turn) => presentTurn(turn, story));
  const draft = story.drafts.find((one) => one.state === 'pending');
  return {
    id: conversation.id,
    channel: conversation.channel,
    subject: conversation.subject,
    language: conversation.language,
    owner: { kind: conversation.owner_kind, id: conversation.owner_id },
    customer: {
      id: customer.id,
      externalId: customer.external_id,
      email: customer.email,
      name: customer.name,
      assurance: conversation.assurance,
    },
    working: story.turns.some((turn) => turn.state !== 'ended'),
    ticket: presentTicket(ticket),
    messages: story.messages.filter((row) => row.kind === 'reply').map(presentMessage),
    turns,
    draft: draft ? { id: draft.id, text: draft.body, turnId: draft.turn_id } : null,
    pendingActions: story.actions
      .filter((action) => action.state === 'pending')
      .map(({ id, kind, tool, title, reason, expires_at }) => ({
        id,
        kind,
        tool,
        title,
        reason,
        expiresAt: expires_at.toISOString(),
      })),
    handoff: (story.handoff?.package as Record<string, unknown> | undefined) ?? null,
    costUsd: turns.reduce((sum, turn) => sum + turn.costUsd, 0),
  };
}

export function presentTicket(row: ConversationStory['tickets'][number]): TicketSummary {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    priority: row.priority,
    team: row.team,
    intents: row.intents,
    previousTicketId: row.previous_ticket_id,
    openedAt: row.opened_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  };
}

function presentMessage(row: ConversationStory['messages'][number]): MessageView {
  const message = messageOf(row);
  return {
    id: message.id,
    externalId: message.channelMessageId,
    seq: message.seq,
    author: message.author.kind,
    authorName: message.author.kind === 'human' ? message.author.name : undefined,
    text: message.text,
    citations: row.citations as Citation[],
    card: (row.card as Record<string, unknown> | null) ?? undefined,
    turnId: message.turnId,
    createdAt: message.createdAt.toISOString(),
  };
}

function presentTurn(turn: ConversationStory['turns'][number], story: ConversationStory): TurnView {
  const modelCalls = story.modelCalls.filter((call) => call.turn_id === turn.id);
  const understanding = turn.understanding as Understanding | null;
  return {
    id: turn.id,
    ticketId: turn.ticket_id,
    state: turn.state,
    outcome: turn.outcome as TurnView['outcome'],
    endedBecause: turn.ended_because,
    tier: turn.tier,
    confidence: turn.confidence,
    grounding: turn.grounding,
    reasons: turn.rules as FiredRule[],
    intents: understanding?.intents ?? [],
    language: understanding?.language ?? null,
    toolCalls: story.toolCalls.filter((call) => call.turn_id === turn.id).map(presentToolCall),
    modelCalls: modelCalls.map(presentModelCall),
    retrieved: turn.retrieved as TurnCommit['retrieved'],
    findings: turn.findings as StoredFinding[],
    costUsd: modelCalls.reduce((sum, call) => sum + (call.cost_micros ?? 0), 0) / 1_000_000,
    createdAt: turn.created_at.toISOString(),
    endedAt: turn.ended_at?.toISOString() ?? null,
  };
}

function presentToolCall(call: ConversationStory['toolCalls'][number]): TurnView['toolCalls'][number] {
  const outcome = call.outcome as ToolOutcome | null;
  const { kind, rule, reason } = call.verdict as Verdict;
  return {
    id: call.call_id,
    tool: call.tool,
    input: call.input,
    verdict: { kind, rule, reason },
    status: outcome?.status ?? 'not-run',
    result: outcome?.status === 'succeeded' ? outcome.result : undefined,
    error: outcome && outcome.status !== 'succeeded' ? outcome.error : undefined,
    milliseconds: call.finished_at ? call.finished_at.getTime() - call.started_at.getTime() : undefined,
  };
}

function presentModelCall(call: ConversationStory['modelCalls'][number]): TurnView['modelCalls'][number] {
  return {
    id: call.id,
    role: call.role,
    provider: call.provider,
    model: call.model,
    usage: {
      inputTokens: call.input_tokens,
      outputTokens: call.output_tokens,
      cacheReadTokens: call.cache_read_tokens,
      cacheWriteTokens: call.cache_write_tokens + call.cache_write_hour_tokens,
    },
    costUsd: call.cost_micros === null ? null : call.cost_micros / 1_000_000,
    latencyMs: call.latency_ms,
    stop: call.stop,
    retries: call.retries as string[],
  };
}
