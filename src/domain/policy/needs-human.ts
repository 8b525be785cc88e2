import { defaultGateSignals } from '../desk-defaults.ts';
import type { EscalationReason, FiredRule } from '../escalation.ts';
import type { SignalName } from '../understanding.ts';
import { checkBudget } from './budgets.ts';
import type { GateFacts } from './gate-facts.ts';

/** What each signal says to a person when the desk lets it end the agent's part at once. */
const signalRules: Record<SignalName, { rule: string; escalation: EscalationReason; reason: string }> = {
  wantsHuman: {
    rule: 'gate.wants-human',
    escalation: 'customer_request',
    reason: 'The customer asked for a person.',
  },
  accountCompromise: {
    rule: 'gate.account-compromise',
    escalation: 'security',
    reason: 'Someone else may have got into the account.',
  },
  securityReport: {
    rule: 'gate.security-report',
    escalation: 'security',
    reason: 'The customer reports a security problem.',
  },
  legalThreat: {
    rule: 'gate.legal-threat',
    escalation: 'legal',
    reason: 'The customer threatens legal steps.',
  },
  injection: {
    rule: 'gate.injection',
    escalation: 'security',
    reason: 'The message tries to give the agent orders.',
  },
  churnRisk: {
    rule: 'gate.churn-risk',
    escalation: 'policy_exception',
    reason: 'The customer may be about to leave.',
  },
  offTopic: {
    rule: 'gate.off-topic',
    escalation: 'no_knowledge',
    reason: 'The message is about nothing the desk is there for.',
  },
  frustration: {
    rule: 'gate.frustrated',
    escalation: 'repeated_frustration',
    reason: 'The customer is frustrated.',
  },
  rephrase: {
    rule: 'gate.rephrased',
    escalation: 'repeated_question',
    reason: 'The customer asks again what was not solved.',
  },
};

/**
 * The gate before generation: every rule that sends the ticket straight to a person. Empty means
 * that the agent may try. Pure and total.
 */
export function needsHuman(facts: GateFacts): FiredRule[] {
  return [...fromIntents(facts), ...fromSignals(facts), ...fromMemory(facts), ...fromSettings(facts)];
}

function fromIntents({ understanding, intents, thresholds }: GateFacts): FiredRule[] {
  return intents
    .filter((intent) => intent.escalateImmediately)
    .filter((intent) =>
      understanding.intents.some(
        (found) => found.intent === intent.id && !(found.confidence < thresholds.gateIntentFrom),
      ),
    )
    .map((intent) => ({
      rule: intentRule(intent.id),
      reason: `"${intent.title}" always goes to a person.`,
      escalation: reasonOf(intent.id),
    }));
}

/** The rule that fires for an intent which always goes to a person. */
export const intentRule = (intentId: string) => `gate.intent.${intentId}`;

function reasonOf(intentId: string): EscalationReason {
  if (/legal|lawsuit/.test(intentId)) return 'legal';
  if (/security|compromis|fraud/.test(intentId)) return 'security';
  return /human|person|agent/.test(intentId) ? 'customer_request' : 'sensitive_intent';
}

function fromSignals({ understanding, gateSignals = defaultGateSignals }: GateFacts): FiredRule[] {
  return gateSignals
    .filter((signal) => understanding.signals[signal].present)
    .map((signal) => {
      const { rule, reason, escalation } = signalRules[signal];
      const { evidence } = understanding.signals[signal];
      return { rule, reason: evidence ? `${reason} (${evidence})` : reason, escalation };
    });
}

function fromMemory({ memory, thresholds }: GateFacts): FiredRule[] {
  const limits: { rule: string; count: number; limit: number; what: string; escalation: EscalationReason }[] = [
    {
      rule: 'gate.frustration',
      count: memory.frustration,
      limit: thresholds.frustrationLimit,
      what: 'messages with frustration in this ticket',
      escalation: 'repeated_frustration',
    },
    {
      rule: 'gate.rephrases',
      count: memory.rephrases,
      limit: thresholds.rephraseLimit,
      what: 'times the same question was asked again',
      escalation: 'repeated_question',
    },
    {
      rule: 'gate.failed-answers',
      count: memory.failedAnswers,
      limit: thresholds.failedAnswerLimit,
      what: 'answers that did not solve it',
      escalation: 'repeated_question',
    },
    {
      rule: 'gate.turn-limit',
      count: memory.customerTurns,
      limit: thresholds.customerTurnLimit,
      what: 'customer turns in this ticket',
      escalation: 'turn_limit',
    },
  ];
  return limits
    .filter(({ count, limit }) => count >= limit)
    .map(({ rule, count, limit, what, escalation }) => ({
      rule,
      reason: `${count} ${what}; the limit is ${limit}.`,
      escalation,
    }));
}

function fromSettings(facts: GateFacts): FiredRule[] {
  const fired: FiredRule[] = [];
  const budget = checkBudget(facts.spent, facts.ceilings);
  if (budget.action === 'stop') {
    fired.push({ rule: 'gate.budget', reason: budget.reason, escalation: 'budget_exhausted' });
  }
  if (facts.autonomy === 'off') fired.push(autonomyOff);
  return fired;
}

/** The desk keeps the agent out: fired by the gate, and by the decision should the gate be passed by. */
export const autonomyOff: FiredRule = {
  rule: 'gate.autonomy-off',
  reason: 'The desk answers this channel or intent by people only.',
  escalation: 'policy_exception',
};
