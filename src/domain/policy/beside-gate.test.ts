import { expect, it } from 'vitest';
import type { Intent } from '../intent.ts';
import { besideGate } from './beside-gate.ts';

const intent = (id: string, more: Partial<Intent> = {}): Intent => ({ id, title: id, examples: [], ...more }) as Intent;
const intents = [
  intent('deletion', { escalateImmediately: true, sensitive: true }),
  intent('abuse', { escalateImmediately: true }),
  intent('export'),
  intent('billing', { sensitive: true }),
  intent('order', { procedure: { steps: [], replies: [] } }),
];
const fired = [{ rule: 'gate.intent.deletion', reason: 'It always goes to a person.' }];
const deletion = { intent: 'deletion', confidence: 0.9, span: 'Delete my account.' };
const about = (span: string, id: string, confidence = 0.9) => ({ intent: id, confidence, span });
const beside = (read: Parameters<typeof besideGate>[1], rules = fired) =>
  besideGate(rules, read, intents, { draftBelow: 0.75 });

it('finds the question beside what a person must see at once', () => {
  const asked = about('How do I export a board?', 'export');
  expect(beside([deletion, asked])).toEqual({ asked: [asked], about: 'Delete my account.' });
});

it.each([
  [
    'an alarm fired too',
    [deletion, about('How do I export?', 'export')],
    [...fired, { rule: 'gate.legal-threat', reason: '' }],
  ],
  [
    'the ticket is at a limit',
    [deletion, about('How do I export?', 'export')],
    [{ rule: 'gate.turn-limit', reason: '' }],
  ],
  ['nothing fired', [about('How do I export?', 'export')], []],
  ['the question is not surely read', [deletion, about('How do I export?', 'export', 0.6)], fired],
  ['it is sensitive', [deletion, about('What is this charge?', 'billing')], fired],
  ['something is to be done', [deletion, about('Where is order 7?', 'order')], fired],
  ['both were read from the same words', [deletion, about('Delete my account.', 'export')], fired],
  ['it has no words of its own', [deletion, { intent: 'export', confidence: 0.9 }], fired],
  [
    'two parts go to people',
    [deletion, about('He insults me.', 'abuse'), about('How do I export?', 'export')],
    [...fired, { rule: 'gate.intent.abuse', reason: '' }],
  ],
])('leaves the whole message to a person when %s', (_, read, rules) => {
  expect(beside(read, rules)).toBeUndefined();
});
