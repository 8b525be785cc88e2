import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assuranceLevels } from '../assurance.ts';
import type { PolicyRule } from './rule.ts';
import {
  denyUnlessAllowed,
  limitAmount,
  oncePer,
  onlyWhen,
  requireApproval,
  requireAssurance,
  requireBefore,
  requireConfirmation,
} from './rules.ts';
import { allow, facts, later, lookup, now, refund, search } from './testing/policy-kit.ts';
import { toolVerdict } from './tool-verdict.ts';

const anyTool = fc.constantFrom(refund, lookup, search);
const anyInput = fc.dictionary(
  fc.constantFrom('order_id', 'amount', 'reason', 'method', '__proto__', 'constructor'),
  fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.jsonValue()), fc.jsonValue()),
) as fc.Arbitrary<Record<string, unknown>>;
const anyOutcome = fc.constantFrom(
  undefined,
  { status: 'succeeded' as const, result: 1 },
  {
    status: 'failed' as const,
    error: 'x',
  },
);
const anyPast = fc.record({
  tool: fc.constantFrom('issue_refund', 'lookup_account'),
  input: anyInput,
  verdict: fc.constantFrom('allow' as const, 'deny' as const, 'approve' as const),
  outcome: anyOutcome,
  ticketId: fc.constantFrom('tkt_1', 'tkt_0'),
  turnId: fc.constant('trn_1'),
  at: fc.date({ noInvalidDate: true }),
});
const anyGrant = fc.record({
  kind: fc.constantFrom('confirm' as const, 'approve' as const),
  actionId: fc.constantFrom('act_1', 'act_2'),
  tool: fc.constantFrom('issue_refund', 'lookup_account'),
  argumentsHash: fc.constantFrom(facts().argumentsHash, 'other'),
  decision: fc.constantFrom('granted' as const, 'denied' as const),
  expiresAt: fc.constantFrom(later, now),
  used: fc.boolean(),
});
const named = { id: 'rule', reason: 'Because.' };
const objections: PolicyRule[] = [
  requireBefore('*', 'lookup_account', { ...named, id: 'before' }),
  limitAmount('*', { field: 'amount', max: 20, per: 'subject', subject: 'order_id' }, { ...named, id: 'limit' }),
  oncePer('*', { per: 'customer', days: 30, otherwise: 'escalate' }, { ...named, id: 'once' }),
  onlyWhen('*', (f) => String(f.input.order_id).length > 2, { ...named, id: 'only' }),
  requireAssurance('*', 'verified', { ...named, id: 'assurance' }),
  requireConfirmation('*', { ...named, id: 'confirm' }),
  requireApproval('*', { ...named, id: 'approve' }),
  denyUnlessAllowed('*', { ...named, id: 'strict' }),
];
const anyFacts = fc
  .record({
    tool: anyTool,
    input: anyInput,
    assurance: fc.constantFrom(...assuranceLevels),
    intents: fc.subarray(['refund', 'order_status']),
    history: fc.array(anyPast, { maxLength: 4 }),
    grants: fc.array(anyGrant, { maxLength: 3 }),
    trusted: fc.array(fc.oneof(fc.string(), fc.json(), fc.constant('refund 1042 for 24')), { maxLength: 3 }),
  })
  .map(({ assurance, ...rest }) => facts({ ...rest, customer: { id: 'cus_1', assurance } }));
const anyRules = fc.subarray([allow, ...objections]);
const severity = ['allow', 'confirm', 'approve', 'escalate', 'deny'];

describe('toolVerdict, for any call and history', () => {
  it('always gives a verdict with a rule and a reason, the same each time', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (given, rules) => {
        const verdict = toolVerdict(given, rules);
        expect(severity).toContain(verdict.kind);
        expect(verdict.rule.length * verdict.reason.length).toBeGreaterThan(0);
        expect(toolVerdict(given, rules)).toEqual(verdict);
      }),
    );
  });

  it('never lets a write run without a rule that allows it', () => {
    fc.assert(
      fc.property(anyFacts, fc.subarray(objections), (given, rules) => {
        if (given.tool.effect === 'write') expect(toolVerdict(given, rules).kind).toBe('deny');
      }),
    );
  });

  it('never gets milder by one more objecting rule', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.constantFrom(...objections), (given, rules, extra) => {
        const before = severity.indexOf(toolVerdict(given, rules).kind);
        const after = severity.indexOf(toolVerdict(given, [...rules, extra]).kind);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never gets milder with a less known customer or with fewer trusted texts', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (given, rules) => {
        const before = severity.indexOf(toolVerdict(given, rules).kind);
        const stranger = { ...given, customer: { ...given.customer, assurance: 'anonymous' as const } };
        expect(severity.indexOf(toolVerdict(stranger, rules).kind)).toBeGreaterThanOrEqual(before);
        expect(severity.indexOf(toolVerdict({ ...given, trusted: [] }, rules).kind)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
