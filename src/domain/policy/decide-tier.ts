import type { Thresholds } from '../desk.ts';
import { type EscalationReason, escalationReasons, type FiredRule } from '../escalation.ts';
import type { Grounding } from '../grounding.ts';
import type { Autonomy, Tier } from '../tier.ts';
import type { BudgetAction } from './budgets.ts';
import { autonomyOff } from './needs-human.ts';

/** Everything the decision may know of a finished turn (product.md §2.8). */
export interface DecisionFacts {
  /** Rules of the gate; any of them ends at tier 3. */
  gate: readonly FiredRule[];
  /** Of the reading as a whole, see `classificationConfidence`; 1 for small talk that asks for nothing. */
  confidence: number;
  /** One of the message's intents is marked sensitive by the desk. */
  sensitive: boolean;
  /** What would be sent. Undefined when nobody could write one. */
  reply?: {
    grounding: Grounding;
    /**
     * `answer`: prose that may claim things. `template`: text the desk wrote (small talk, a
     * procedure's reply, a question for details), filled from tool results only: it needs no
     * other source. `refusal`: it says plainly that it has no answer to what the desk should know.
     */
    kind: 'answer' | 'refusal' | 'template';
  };
  /** Policy said `escalate`, or the engine found another reason for a person. */
  escalations: readonly FiredRule[];
  /** The model called `escalate_to_human`. */
  handedOver?: { reason: EscalationReason; why: string };
  /** Blocking findings that one mending round did not remove. */
  failedChecks: readonly { check: string; reason: string }[];
  /**
   * Faults of tools that were not made good later in the turn. A refusal the model can explain
   * ("no such order") is none.
   */
  toolFailures: readonly { tool: string; effect: 'read' | 'write'; status: 'failed' | 'unknown' }[];
  /** The chosen model could not be reached; the fallback answered, if there is a reply. */
  modelUnavailable: boolean;
  /** What the money left allows, see `checkBudget`. */
  budget: BudgetAction;
  autonomy: Autonomy;
  /** The desk is in assist mode: every reply is a draft. */
  assist?: boolean;
  /** The kill switch is on. */
  sendingStopped: boolean;
  /** False: this ticket is outside the share that the desk lets go out by itself. */
  rolledOut?: boolean;
  thresholds: Thresholds;
}

export interface Decision {
  tier: Tier;
  /** Every rule that fired, strictest first. */
  rules: FiredRule[];
  /** Why a person is needed; set on tiers 2 and 3. */
  escalation?: EscalationReason;
}

/** A rule with the least tier it asks for. */
interface Weighed {
  tier: Tier;
  fired: FiredRule;
}

/**
 * What becomes of a reply: the highest tier any rule asks for, with all that fired. Every rule
 * only ever raises, so that more risk cannot lower the tier. Pure and total.
 */
export function decideTier(facts: DecisionFacts): Decision {
  const weighed = [
    ...fromGate(facts),
    ...fromOutcome(facts),
    ...fromGrounding(facts),
    ...fromConfidence(facts),
    ...fromSettings(facts),
  ].toSorted((a, b) => b.tier - a.tier);
  const tier = weighed[0]?.tier ?? 0;
  const rules = weighed.map(({ fired }) => fired);
  if (tier < 2) return { tier, rules };
  return { tier, rules, escalation: gravest(weighed.filter((one) => one.tier === tier)) };
}

/** The reason a human should read first when several fired. */
const gravity: readonly EscalationReason[] = [
  'security',
  'legal',
  'customer_request',
  'repeated_frustration',
  'sensitive_intent',
  'repeated_question',
  'tool_failure',
  'approval_required',
  'policy_exception',
  'budget_exhausted',
  'model_unavailable',
  'failed_check',
  'no_knowledge',
  'turn_limit',
  'complex_technical',
  'low_confidence',
];

function gravest(weighed: Weighed[]): EscalationReason {
  const reasons = weighed.map(({ fired }) => fired.escalation).filter((reason) => reason !== undefined);
  return gravity.find((reason) => reasons.includes(reason)) ?? 'policy_exception';
}

const weigh = (tier: Tier, rule: string, reason: string, escalation?: EscalationReason): Weighed => ({
  tier,
  fired: { rule, reason, ...(escalation ? { escalation } : {}) },
});

function fromGate(facts: DecisionFacts): Weighed[] {
  const gate = facts.gate.map((fired): Weighed => ({ tier: 3, fired }));
  const seen = facts.gate.some((fired) => fired.rule === autonomyOff.rule);
  return facts.autonomy === 'off' && !seen ? [...gate, { tier: 3, fired: autonomyOff }] : gate;
}

function fromOutcome(facts: DecisionFacts): Weighed[] {
  const weighed = facts.escalations.map(
    (fired): Weighed => ({
      tier: 2,
      fired: { ...fired, escalation: fired.escalation ?? 'policy_exception' },
    }),
  );
  if (facts.handedOver) {
    const reason = escalationReasons.includes(facts.handedOver.reason) ? facts.handedOver.reason : 'policy_exception';
    weighed.push(weigh(2, 'decide.handed-over', `The agent handed over: ${facts.handedOver.why}`, reason));
  }
  for (const { check, reason } of facts.failedChecks) {
    weighed.push(weigh(2, `decide.check.${check}`, reason, 'failed_check'));
  }
  for (const { tool, effect, status } of facts.toolFailures) {
    const grave = status === 'unknown' || effect === 'write';
    const what = status === 'unknown' ? 'may or may not have happened' : 'failed';
    weighed.push(weigh(grave ? 2 : 1, `decide.tool.${tool}`, `${tool} ${what}.`, grave ? 'tool_failure' : undefined));
  }
  return weighed;
}

function fromGrounding({ gate, reply, modelUnavailable }: DecisionFacts): Weighed[] {
  // The gate let nothing be written: that is no finding of its own.
  if (!reply && gate.length > 0) return [];
  if (!reply) {
    return modelUnavailable
      ? [weigh(2, 'decide.model-unavailable', 'No model could answer.', 'model_unavailable')]
      : [weigh(2, 'decide.no-reply', 'The turn ended without a reply.', 'complex_technical')];
  }
  const weighed: Weighed[] = [];
  const grounding = reply.kind === 'template' ? 'grounded' : reply.grounding;
  if (reply.kind === 'refusal') {
    weighed.push(weigh(2, 'decide.no-answer', 'The reply says that it has no answer.', 'no_knowledge'));
  }
  if (grounding === 'partial') {
    weighed.push(weigh(1, 'decide.partial-grounding', 'Some of the answer rests on no source.'));
  }
  if (grounding === 'ungrounded') {
    weighed.push(weigh(2, 'decide.ungrounded', 'What the answer claims stands in no source.', 'no_knowledge'));
  }
  if (grounding === 'no-source') {
    weighed.push(weigh(2, 'decide.no-source', 'There was nothing to answer from.', 'no_knowledge'));
  }
  if (modelUnavailable && grounding !== 'grounded') {
    const why = 'The answering model was away, and the stand-in is not sure.';
    weighed.push(weigh(2, 'decide.model-unavailable', why, 'model_unavailable'));
  }
  return weighed;
}

function fromConfidence({ confidence, sensitive, thresholds }: DecisionFacts): Weighed[] {
  // Negated, so that a confidence that is not a number counts as none.
  const below = (limit: number) => !(confidence >= limit);
  const shown = Number.isFinite(confidence) ? confidence.toFixed(2) : 'unknown';
  const weighed: Weighed[] = [];
  if (below(thresholds.escalateBelow)) {
    const why = `Confidence ${shown} is below ${thresholds.escalateBelow}.`;
    weighed.push(weigh(2, 'decide.low-confidence', why, 'low_confidence'));
  }
  if (below(thresholds.draftBelow)) {
    weighed.push(weigh(1, 'decide.draft-confidence', `Confidence ${shown} is below ${thresholds.draftBelow}.`));
  }
  if (sensitive && below(thresholds.sensitiveDraftBelow)) {
    const why = `Confidence ${shown} is below ${thresholds.sensitiveDraftBelow} on a sensitive intent.`;
    weighed.push(weigh(1, 'decide.sensitive-confidence', why));
  }
  return weighed;
}

function fromSettings(facts: DecisionFacts): Weighed[] {
  const weighed: Weighed[] = [];
  if (facts.autonomy === 'draft') {
    weighed.push(weigh(1, 'decide.autonomy-draft', 'The desk wants a person to approve replies here.'));
  }
  if (facts.assist) {
    weighed.push(weigh(1, 'decide.assist', 'The desk is in assist mode: a person approves every reply.'));
  }
  if (facts.sendingStopped) weighed.push(weigh(1, 'decide.kill-switch', 'All automatic sending is stopped.'));
  if (facts.rolledOut === false) {
    weighed.push(weigh(1, 'decide.roll-out', 'This ticket is outside the share that is sent by itself.'));
  }
  if (facts.budget === 'draft') weighed.push(weigh(1, 'decide.budget-draft', 'The budget is nearly spent.'));
  if (facts.budget === 'stop') {
    weighed.push(weigh(2, 'decide.budget', 'The budget is spent.', 'budget_exhausted'));
  }
  return weighed;
}
