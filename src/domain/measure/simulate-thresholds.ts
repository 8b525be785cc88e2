import type { Thresholds } from '../desk.ts';
import type { FiredRule } from '../escalation.ts';

/** A turn that ended, as far as the confidence rules go. */
export interface PastTurn {
  confidence: number;
  sensitive: boolean;
  /** Every rule that fired then, those of the confidence too. */
  rules: readonly FiredRule[];
}

export type ConfidenceThresholds = Pick<Thresholds, 'draftBelow' | 'sensitiveDraftBelow' | 'escalateBelow'>;

/** What would have become of the turns. */
export interface SimulatedOutcome {
  turns: number;
  /** Sent by themselves. */
  automatic: number;
  /** Would have waited for a person to approve them. */
  drafts: number;
  /** A person would have taken over. */
  escalated: number;
  /** Answers among those sent that would have been wrong, by the reviews; undefined without any. */
  wrongSent?: number;
}

const confidenceRules = new Set(['decide.low-confidence', 'decide.draft-confidence', 'decide.sensitive-confidence']);

/**
 * What other thresholds would have done to turns that happened. All other rules stand as they fired.
 * `rightShare` says how often an answer of that confidence is right.
 */
export function simulateThresholds(
  turns: readonly PastTurn[],
  thresholds: ConfidenceThresholds,
  rightShare?: (confidence: number) => number,
): SimulatedOutcome {
  const outcome = { turns: turns.length, automatic: 0, drafts: 0, escalated: 0 };
  let wrong = 0;
  for (const turn of turns) {
    const tier = Math.max(tierOfOthers(turn.rules), tierOfConfidence(turn, thresholds));
    if (tier === 0) {
      outcome.automatic += 1;
      if (rightShare) wrong += 1 - rightShare(turn.confidence);
    } else if (tier === 1) outcome.drafts += 1;
    else outcome.escalated += 1;
  }
  return rightShare ? { ...outcome, wrongSent: wrong } : outcome;
}

/** A rule that names a reason for a person asks for one; any other asks for a draft. */
function tierOfOthers(rules: readonly FiredRule[]): number {
  return rules
    .filter(({ rule }) => !confidenceRules.has(rule))
    .reduce((tier, { rule, escalation }) => Math.max(tier, escalation || rule.startsWith('gate.') ? 2 : 1), 0);
}

function tierOfConfidence({ confidence, sensitive }: PastTurn, thresholds: ConfidenceThresholds): number {
  if (!(confidence >= thresholds.escalateBelow)) return 2;
  if (!(confidence >= thresholds.draftBelow)) return 1;
  return sensitive && !(confidence >= thresholds.sensitiveDraftBelow) ? 1 : 0;
}
