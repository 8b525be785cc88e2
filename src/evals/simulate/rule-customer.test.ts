import { expect, test } from 'vitest';
import type { EvalTurn } from '#wire/console/evals.ts';
import { madeTurn } from '../testing/made-run.ts';
import { voiced } from './customer-voice.ts';
import { ruleCustomer } from './rule-customer.ts';
import { scenarioSchema } from './scenario.ts';

const scenario = (part: object) =>
  scenarioSchema.parse({ id: 'a', goal: 'A refund.', opening: 'Refund please', expect: { ends: ['served'] }, ...part });
const agent = (text: string, part: Partial<EvalTurn> = {}) => madeTurn({ lines: [{ who: 'ai', text }], ...part });
const card = (kind: 'confirm' | 'approve' | 'verify') =>
  agent('A card.', { waits: [{ kind, tool: 'refund', title: 'Refund', input: {} }] });

/** What the customer does after each of these turns. */
async function moves(part: object, ...turns: EvalTurn[]): Promise<string[]> {
  const customer = ruleCustomer(scenario(part));
  const made: string[] = [];
  for (let count = 0; count <= turns.length; count += 1) {
    const move = await customer.next(turns.slice(0, count));
    made.push(
      move.kind === 'say'
        ? move.text
        : move.kind === 'decide'
          ? `[${move.decision}]`
          : `leaves ${move.content ? 'content' : 'not content'}`,
    );
  }
  return made;
}

test('they open, answer what they know once, decide cards and leave when served', async () => {
  const part = { knows: [{ asked: 'which order', say: 'Order 1571' }], servedBy: ['have refunded'] };
  const turns = [agent('Which order is it?'), card('confirm'), agent('I have refunded $71.')];
  expect(await moves(part, ...turns)).toEqual(['Refund please', 'Order 1571', '[confirm]', 'leaves content']);
});

test('they lose patience, ask for a person, and give up', async () => {
  const no = agent('I cannot say.');
  expect(await moves({ patience: 2 }, no, no, no)).toEqual([
    'Refund please',
    'That does not answer my question.',
    'Then I want to talk to a person.',
    'leaves not content',
  ]);
});

test('they say what they do not know, and change their mind when it is time', async () => {
  const part = { doesNotKnow: ['serial number'], changesMind: { after: 2, say: 'Forget it.' } };
  expect(await moves(part, agent('What is the serial number?'), agent('Well?'))).toEqual([
    'Refund please',
    'I do not know that.',
    'Forget it.',
  ]);
});

test.each([
  ['decline', '[decline]'],
  ['typed-yes', 'Yes'],
  ['typed-no', 'No'],
])('a card is answered as the scenario says: %s', async (confirm, move) => {
  expect((await moves({ decides: { confirm } }, card('confirm'))).at(-1)).toBe(move);
});

test('a way of writing changes the words and not what they are about', () => {
  const text = 'Could you please refund the order 1571?';
  expect(voiced(text, 'terse', 'en', 0)).toBe('refund the order 1571?');
  expect(voiced(text, 'non-native', 'en', 0)).toContain('refund order 1571');
  expect(voiced(text, 'rambling', 'en', 0).length).toBeGreaterThan(text.length * 2);
  expect(voiced(text, 'angry', 'de', 0)).toBe(text);
});
