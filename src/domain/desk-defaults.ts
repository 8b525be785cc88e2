import type { Ceilings, Thresholds } from './desk.ts';
import type { SignalName } from './understanding.ts';

/** Defaults of product.md §2.3 and §2.8. */
export const defaultThresholds: Thresholds = {
  draftBelow: 0.75,
  sensitiveDraftBelow: 0.85,
  escalateBelow: 0.7,
  // Read with less, such an intent is more likely wrong than right; a real one that is missed here
  // still meets the confidence rules of the decision.
  gateIntentFrom: 0.5,
  frustrationLimit: 2,
  rephraseLimit: 2,
  failedAnswerLimit: 2,
  customerTurnLimit: 8,
};

/** Product.md §2.3: what a customer must not have to say to a machine twice. */
export const defaultGateSignals: readonly SignalName[] = [
  'wantsHuman',
  'accountCompromise',
  'securityReport',
  'legalThreat',
];

/** Defaults of product.md §2.6; the money caps are ours: a ticket above them costs more than a person's minute. */
export const defaultCeilings: Ceilings = {
  modelCallsPerTurn: 8,
  decideAtCall: 6,
  toolCallsPerTurn: 16,
  turnSeconds: 90,
  // Eight calls of about 8,000 tokens of rules, tools, articles and history, three times over.
  tokensPerTurn: 200_000,
  usdPerTurn: 0.25,
  usdPerTicket: 1,
  usdPerCustomerDay: 3,
  usdPerDay: 100,
};
