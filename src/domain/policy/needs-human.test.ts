import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCeilings, defaultThresholds } from '../desk-defaults.ts';
import { emptyTicketMemory } from '../ticket.ts';
import { type Signal, signalNames, type Understanding } from '../understanding.ts';
import type { GateFacts } from './gate-facts.ts';
import { needsHuman } from './needs-human.ts';

const absent: Signal = { present: false, confidence: 0.9 };

function understanding(changes: Partial<Understanding> = {}): Understanding {
  return {
    intents: [{ intent: 'order_status', confidence: 0.9 }],
    outOfScope: 0.05,
    urgency: 'normal',
    sentiment: 'neutral',
    language: 'en',
    complexity: 'simple',
    signals: Object.fromEntries(signalNames.map((name) => [name, absent])) as Understanding['signals'],
    source: 'local',
    ...changes,
  };
}

function withSignal(name: (typeof signalNames)[number]): Understanding {
  const base = understanding();
  return { ...base, signals: { ...base.signals, [name]: { present: true, confidence: 0.9, evidence: 'words' } } };
}

function facts(changes: Partial<GateFacts> = {}): GateFacts {
  return {
    understanding: understanding(),
    intents: [
      { id: 'order_status', title: 'Order status' },
      { id: 'account_deletion', title: 'Delete account', escalateImmediately: true },
      { id: 'legal', title: 'Legal', escalateImmediately: true },
    ],
    memory: emptyTicketMemory,
    thresholds: defaultThresholds,
    spent: { ticket: 0, day: 0 },
    ceilings: defaultCeilings,
    ...changes,
  };
}

const rules = (given: GateFacts) => needsHuman(given).map(({ rule }) => rule);

describe('needsHuman', () => {
  it('lets an ordinary message through', () => {
    expect(needsHuman(facts())).toEqual([]);
  });

  it('stops at an intent the desk keeps for people, also as the second one', () => {
    const intents = [
      { intent: 'order_status', confidence: 0.9 },
      { intent: 'account_deletion', confidence: 0.6 },
    ];
    expect(needsHuman(facts({ understanding: understanding({ intents }) }))).toMatchObject([
      { rule: 'gate.intent.account_deletion', escalation: 'sensitive_intent' },
    ]);
  });

  it('gives a legal intent its own reason', () => {
    const given = facts({ understanding: understanding({ intents: [{ intent: 'legal', confidence: 0.9 }] }) });
    expect(needsHuman(given)[0]?.escalation).toBe('legal');
  });

  it('does not stop at an intent that is more likely not meant', () => {
    const intents = [{ intent: 'account_deletion', confidence: 0.3 }];
    expect(rules(facts({ understanding: understanding({ intents }) }))).toEqual([]);
  });

  it.each([
    ['wantsHuman', 'gate.wants-human', 'customer_request'],
    ['accountCompromise', 'gate.account-compromise', 'security'],
    ['securityReport', 'gate.security-report', 'security'],
    ['legalThreat', 'gate.legal-threat', 'legal'],
  ] as const)('stops at the signal %s', (signal, rule, escalation) => {
    expect(needsHuman(facts({ understanding: withSignal(signal) }))).toMatchObject([{ rule, escalation }]);
  });

  it.each(['frustration', 'injection', 'rephrase', 'churnRisk'] as const)('does not stop at %s alone', (signal) => {
    expect(rules(facts({ understanding: withSignal(signal) }))).toEqual([]);
  });

  it.each([
    [{ frustration: 2 }, 'gate.frustration'],
    [{ rephrases: 2 }, 'gate.rephrases'],
    [{ failedAnswers: 2 }, 'gate.failed-answers'],
    [{ customerTurns: 8 }, 'gate.turn-limit'],
  ])('stops when the ticket reached a limit: %j', (memory, rule) => {
    expect(rules(facts({ memory: { ...emptyTicketMemory, ...memory } }))).toEqual([rule]);
    const [[name, count]] = Object.entries(memory) as [[string, number]];
    expect(rules(facts({ memory: { ...emptyTicketMemory, [name]: count - 1 } }))).toEqual([]);
  });

  it('stops when the money is spent or the desk keeps the agent out', () => {
    expect(rules(facts({ spent: { ticket: 1_000_000, day: 0 } }))).toEqual(['gate.budget']);
    expect(rules(facts({ autonomy: 'off' }))).toEqual(['gate.autonomy-off']);
    expect(rules(facts({ autonomy: 'draft' }))).toEqual([]);
  });

  it('names every rule that fired', () => {
    const given = facts({ understanding: withSignal('legalThreat'), memory: { ...emptyTicketMemory, frustration: 3 } });
    expect(rules(given)).toEqual(['gate.legal-threat', 'gate.frustration']);
  });

  it('fires at least as much with larger counts', () => {
    const count = fc.nat({ max: 12 });
    fc.assert(
      fc.property(count, count, count, count, count, (frustration, rephrases, failedAnswers, customerTurns, more) => {
        const memory = { ...emptyTicketMemory, frustration, rephrases, failedAnswers, customerTurns };
        const larger = { ...memory, frustration: frustration + more, customerTurns: customerTurns + more };
        expect(rules(facts({ memory: larger }))).toEqual(expect.arrayContaining(rules(facts({ memory }))));
      }),
    );
  });
});
