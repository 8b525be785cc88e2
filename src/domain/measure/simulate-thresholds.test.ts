import { expect, it } from 'vitest';
import { simulateThresholds } from './simulate-thresholds.ts';

const usual = { escalateBelow: 0.7, draftBelow: 0.75, sensitiveDraftBelow: 0.85 };
const turn = (
  confidence: number,
  sensitive = false,
  ...rules: { rule: string; reason: string; escalation?: 'legal' }[]
) => ({
  confidence,
  sensitive,
  rules,
});
const turns = [
  turn(0.9),
  turn(0.8, true, { rule: 'decide.sensitive-confidence', reason: '' }),
  turn(0.72, false, { rule: 'decide.draft-confidence', reason: '' }),
  turn(0.6, false, { rule: 'decide.low-confidence', reason: '' }),
  turn(0.95, false, { rule: 'gate.legal-threat', reason: '', escalation: 'legal' }),
  turn(0.95, false, { rule: 'decide.partial-grounding', reason: '' }),
];

it('finds again what happened with the thresholds of the time', () => {
  expect(simulateThresholds(turns, usual)).toEqual({ turns: 6, automatic: 1, drafts: 3, escalated: 2 });
});

it('moves only what the confidence decided', () => {
  const loose = { escalateBelow: 0.5, draftBelow: 0.5, sensitiveDraftBelow: 0.5 };
  expect(simulateThresholds(turns, loose, (confidence) => confidence)).toMatchObject({
    automatic: 4,
    drafts: 1,
    escalated: 1,
    wrongSent: expect.closeTo(0.1 + 0.2 + 0.28 + 0.4, 6),
  });
});
