import { autonomyFor } from '#domain/policy/autonomy-for.ts';
import { checkBudget } from '#domain/policy/budgets.ts';
import { type DecisionFacts, decideTier } from '#domain/policy/decide-tier.ts';
import { isRolledOut } from '#domain/policy/roll-out.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import { confidenceOf } from '../confidence-of.ts';
import type { Ports } from '../ports/ports.ts';
import { spentSoFar } from '../spent-so-far.ts';
import { recordedTools } from '../tools/support-ticket-tool.ts';
import type { Turn } from '../turn.ts';

/** One pure function over the facts says what may happen with the reply, with every reason that fired. */
export function decide(turn: Turn, ports: Ports): Turn {
  return { ...turn, decision: decideTier(factsOf(turn, ports)) };
}

function factsOf(turn: Turn, { desk, calibrate = asItIs }: Ports): DecisionFacts {
  const intents = turn.understanding?.intents.map((intent) => intent.intent) ?? [];
  const approvals = turn.requestedActions.filter((action) => action.kind === 'approve');
  return {
    gate: turn.gate,
    confidence: turn.gate.length > 0 ? 1 : calibrate(confidenceOf(turn)),
    sensitive: desk.intents.some((intent) => intent.sensitive && intents.includes(intent.id)),
    reply: replyOf(turn),
    escalations: turn.escalations,
    handedOver: turn.handedOver,
    failedChecks: (turn.report?.findings ?? []).filter((finding) => finding.severity === 'block'),
    toolFailures: failures(turn, recordedTools(desk)),
    modelUnavailable: turn.modelUnavailable,
    budget: checkBudget(spentSoFar(turn), desk.ceilings).action,
    autonomy: approvals.length > 0 ? 'draft' : autonomyFor(desk.autonomy, turn.snapshot.conversation.channel, intents),
    assist: desk.autonomy.assist ?? false,
    rolledOut: isRolledOut(turn.snapshot.ticket.id, desk.autonomy.rollOut),
    sendingStopped: turn.snapshot.sendingStopped,
    thresholds: desk.thresholds,
  };
}

const asItIs = (confidence: number) => confidence;

/** Greetings, questions for details and cards claim nothing and need no source. */
function replyOf(turn: Turn): DecisionFacts['reply'] {
  const isCard = turn.needsVerification !== undefined || turn.requestedActions.length > 0;
  if (!turn.draft) return isCard ? { grounding: 'grounded', kind: 'template' } : undefined;
  const talk = turn.understanding?.smallTalk;
  // Small talk has nothing to claim; what a model says to chat may claim anything.
  const templated = isCard || (talk !== undefined && talk !== 'chat') || turn.templated;
  return {
    grounding: turn.report?.grounding ?? 'no-source',
    kind: templated ? 'template' : refuses(turn) ? 'refusal' : 'answer',
  };
}

/**
 * "I have no answer" leaves a customer of the desk with nothing: a person should answer. To a
 * message the desk is not there for ("write me a poem") it is the right answer.
 */
function refuses(turn: Turn): boolean {
  return (turn.report?.declines ?? false) && (turn.understanding?.intents.length ?? 0) > 0;
}

/** Tools that broke and were not made good by a later call of the same turn. */
function failures(turn: Turn, tools: readonly ToolDefinition[]): DecisionFacts['toolFailures'] {
  return turn.toolCalls.flatMap((call, index) => {
    const status = call.outcome?.status;
    if (!call.outcome || status === 'succeeded' || (status === 'failed' && call.outcome.refusal)) return [];
    const madeGood = turn.toolCalls
      .slice(index + 1)
      .some((later) => later.tool === call.tool && later.outcome?.status === 'succeeded');
    if (madeGood || !status) return [];
    return [{ tool: call.tool, effect: tools.find((tool) => tool.name === call.tool)?.effect ?? 'read', status }];
  });
}
