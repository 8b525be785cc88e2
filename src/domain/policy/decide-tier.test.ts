import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../desk-defaults.ts';
import { groundings } from '../grounding.ts';
import { type DecisionFacts, decideTier } from './decide-tier.ts';

function facts(changes: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    gate: [],
    confidence: 0.95,
    sensitive: false,
    reply: { grounding: 'grounded', kind: 'answer' },
    escalations: [],
    failedChecks: [],
    toolFailures: [],
    modelUnavailable: false,
    budget: 'proceed',
    autonomy: 'auto',
    sendingStopped: false,
    thresholds: defaultThresholds,
    ...changes,
  };
}

describe('decideTier', () => {
  it('sends a grounded, confident answer by itself', () => {
    expect(decideTier(facts())).toEqual({ tier: 0, rules: [] });
  });

  it.each<[string, Partial<DecisionFacts>, number, string]>([
    ['confidence below 0.75', { confidence: 0.74 }, 1, 'decide.draft-confidence'],
    [
      'confidence below 0.85 on a sensitive intent',
      { confidence: 0.84, sensitive: true },
      1,
      'decide.sensitive-confidence',
    ],
    ['partial grounding', { reply: { grounding: 'partial', kind: 'answer' } }, 1, 'decide.partial-grounding'],
    [
      'a read that failed',
      { toolFailures: [{ tool: 'get_order', effect: 'read', status: 'failed' }] },
      1,
      'decide.tool.get_order',
    ],
    ['autonomy draft', { autonomy: 'draft' }, 1, 'decide.autonomy-draft'],
    ['the kill switch', { sendingStopped: true }, 1, 'decide.kill-switch'],
    ['being outside the roll-out', { rolledOut: false }, 1, 'decide.roll-out'],
    ['a budget nearly spent', { budget: 'draft' }, 1, 'decide.budget-draft'],
    ['confidence below 0.70', { confidence: 0.69 }, 2, 'decide.low-confidence'],
    ['confidence that is no number', { confidence: Number.NaN }, 2, 'decide.low-confidence'],
    ['an ungrounded answer', { reply: { grounding: 'ungrounded', kind: 'answer' } }, 2, 'decide.ungrounded'],
    ['an answer without source', { reply: { grounding: 'no-source', kind: 'answer' } }, 2, 'decide.no-source'],
    [
      'policy that escalates',
      { escalations: [{ rule: 'dispute', reason: 'x', escalation: 'policy_exception' }] },
      2,
      'dispute',
    ],
    ['the agent handing over', { handedOver: { reason: 'customer_request', why: 'x' } }, 2, 'decide.handed-over'],
    ['a failed check', { failedChecks: [{ check: 'claims', reason: 'x' }] }, 2, 'decide.check.claims'],
    [
      'a write that failed',
      { toolFailures: [{ tool: 'refund', effect: 'write', status: 'failed' }] },
      2,
      'decide.tool.refund',
    ],
    [
      'an unknown outcome',
      { toolFailures: [{ tool: 'read', effect: 'read', status: 'unknown' }] },
      2,
      'decide.tool.read',
    ],
    ['no reply', { reply: undefined }, 2, 'decide.no-reply'],
    ['no model', { reply: undefined, modelUnavailable: true }, 2, 'decide.model-unavailable'],
    ['a spent budget', { budget: 'stop' }, 2, 'decide.budget'],
    [
      'the gate',
      { gate: [{ rule: 'gate.wants-human', reason: 'x', escalation: 'customer_request' }] },
      3,
      'gate.wants-human',
    ],
    ['autonomy off', { autonomy: 'off' }, 3, 'gate.autonomy-off'],
  ])('answers %s with its tier and rule', (_name, change, tier, rule) => {
    const decision = decideTier(facts(change));
    expect(decision.tier).toBe(tier);
    expect(decision.rules.map((fired) => fired.rule)).toContain(rule);
    expect(decision.escalation === undefined).toBe(tier < 2);
  });

  it('lets confidence at each limit pass', () => {
    expect(decideTier(facts({ confidence: 0.75 })).tier).toBe(0);
    expect(decideTier(facts({ confidence: 0.85, sensitive: true })).tier).toBe(0);
    expect(decideTier(facts({ confidence: 0.7 })).tier).toBe(1);
  });

  it('sends a grounded answer of the stand-in model, and hands over an unsure one', () => {
    expect(decideTier(facts({ modelUnavailable: true })).tier).toBe(0);
    const unsure = facts({ modelUnavailable: true, reply: { grounding: 'partial', kind: 'answer' } });
    expect(decideTier(unsure)).toMatchObject({ tier: 2, escalation: 'model_unavailable' });
  });

  it('needs no source for text the desk wrote', () => {
    expect(decideTier(facts({ reply: { grounding: 'no-source', kind: 'template' } })).tier).toBe(0);
  });

  it('names the gravest reason when several fired', () => {
    const decision = decideTier(
      facts({
        gate: [
          { rule: 'gate.turn-limit', reason: 'x', escalation: 'turn_limit' },
          { rule: 'gate.account-compromise', reason: 'x', escalation: 'security' },
        ],
      }),
    );
    expect(decision.escalation).toBe('security');
  });
});

const fired = fc.record({
  rule: fc.constantFrom('a', 'b'),
  reason: fc.constant('x'),
  escalation: fc.constantFrom(undefined, 'legal' as const, 'policy_exception' as const),
});
const failure = fc.record({
  tool: fc.constant('t'),
  effect: fc.constantFrom('read' as const, 'write' as const),
  status: fc.constantFrom('failed' as const, 'unknown' as const),
});
const anyFacts: fc.Arbitrary<DecisionFacts> = fc.record({
  gate: fc.array(fired, { maxLength: 2 }),
  confidence: fc.double({ min: 0, max: 1 }),
  sensitive: fc.boolean(),
  reply: fc.option(
    fc.record({
      grounding: fc.constantFrom(...groundings),
      kind: fc.constantFrom('answer' as const, 'refusal' as const, 'template' as const),
    }),
    { nil: undefined },
  ),
  escalations: fc.array(fired, { maxLength: 2 }),
  handedOver: fc.constantFrom(undefined, { reason: 'legal' as const, why: 'x' }),
  failedChecks: fc.array(fc.record({ check: fc.constant('c'), reason: fc.constant('x') }), { maxLength: 1 }),
  toolFailures: fc.array(failure, { maxLength: 2 }),
  modelUnavailable: fc.boolean(),
  budget: fc.constantFrom('proceed' as const, 'route-down' as const, 'draft' as const, 'stop' as const),
  autonomy: fc.constantFrom('auto' as const, 'draft' as const, 'off' as const),
  sendingStopped: fc.boolean(),
  rolledOut: fc.constantFrom(undefined, true, false),
  assist: fc.boolean(),
  thresholds: fc.constant(defaultThresholds),
});

/** One step towards more risk, from any facts. */
const riskier: ((facts: DecisionFacts) => DecisionFacts)[] = [
  (f) => ({ ...f, gate: [...f.gate, { rule: 'gate.x', reason: 'x', escalation: 'legal' }] }),
  (f) => ({ ...f, confidence: f.confidence / 2 }),
  (f) => ({ ...f, confidence: Number.NaN }),
  (f) => ({ ...f, sensitive: true }),
  (f) => ({ ...f, reply: undefined }),
  (f) => ({
    ...f,
    reply: f.reply && {
      ...f.reply,
      grounding: groundings[Math.min(3, groundings.indexOf(f.reply.grounding) + 1)] ?? 'no-source',
    },
  }),
  (f) => ({ ...f, reply: f.reply && { ...f.reply, kind: f.reply.kind === 'template' ? 'answer' : 'refusal' } }),
  (f) => ({ ...f, escalations: [...f.escalations, { rule: 'x', reason: 'x' }] }),
  (f) => ({ ...f, handedOver: { reason: 'customer_request', why: 'x' } }),
  (f) => ({ ...f, failedChecks: [...f.failedChecks, { check: 'x', reason: 'x' }] }),
  (f) => ({ ...f, toolFailures: [...f.toolFailures, { tool: 'x', effect: 'read', status: 'failed' }] }),
  (f) => ({ ...f, toolFailures: f.toolFailures.map((one) => ({ ...one, status: 'unknown' })) }),
  (f) => ({ ...f, modelUnavailable: true }),
  (f) => ({ ...f, budget: f.budget === 'proceed' ? 'route-down' : f.budget === 'route-down' ? 'draft' : 'stop' }),
  (f) => ({ ...f, autonomy: f.autonomy === 'auto' ? 'draft' : 'off' }),
  (f) => ({ ...f, sendingStopped: true }),
  (f) => ({ ...f, rolledOut: false }),
  (f) => ({ ...f, assist: true }),
];

describe('decideTier, for any facts', () => {
  it('never lowers the tier when the risk grows', () => {
    fc.assert(
      fc.property(anyFacts, fc.subarray(riskier), (given, steps) => {
        const worse = steps.reduce((f, step) => step(f), given);
        expect(decideTier(worse).tier).toBeGreaterThanOrEqual(decideTier(given).tier);
      }),
    );
  });

  it('names a rule for every tier above 0, and a reason for a person exactly from tier 2', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const decision = decideTier(given);
        expect(decision.rules.length > 0).toBe(decision.tier > 0);
        expect(decision.escalation !== undefined).toBe(decision.tier >= 2);
      }),
    );
  });

  it('never sends anything by itself while sending is stopped', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        expect(decideTier({ ...given, sendingStopped: true }).tier).toBeGreaterThan(0);
      }),
    );
  });
});
