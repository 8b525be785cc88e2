import { expect, test } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import type { Message } from '#domain/message.ts';
import { askedSlot } from './asked-slot.ts';
import type { Turn } from './turn.ts';

const intent = (ask: string): Intent => ({
  id: 'change_address',
  title: 'Address',
  examples: [],
  procedure: {
    slots: { address: { pattern: /new address: (.+)/, answer: /^[^?]*\d[^?]*$/, ask: { en: ask, de: 'Wohin?' } } },
    steps: [],
    replies: [],
  },
});
const desk = { intents: [intent('Where should order {lookup.id} (+ its parts) go?')] };

function turn(before: { author: 'ai' | 'human'; text: string }, ...newest: string[]): Turn {
  const said = (seq: number, kind: 'ai' | 'human' | 'customer', text: string) =>
    ({ seq, kind: 'reply', author: { kind }, text }) as Message;
  const unanswered = newest.map((text, index) => said(2 + index, 'customer', text));
  return { snapshot: { messages: [said(1, before.author, before.text), ...unanswered], unanswered } } as Turn;
}

const asks = { author: 'ai', text: 'Where should order 1599 (+ its parts) go?' } as const;

test('a message that gives what the agent asked for answers that slot, in any language of the question', () => {
  const found = { intent: 'change_address', slot: 'address' };
  expect(askedSlot(turn(asks, '12 Elm Street'), desk)).toEqual(found);
  expect(askedSlot(turn({ author: 'ai', text: 'Wohin?' }, 'Hauptstraße 5'), desk)).toEqual(found);
});

test.each<[string, Turn]>([
  ['holds no such value', turn(asks, 'to my office')],
  ['asks back', turn(asks, 'Does 12 Elm Street work?')],
  ['follows other words of the agent', turn({ author: 'ai', text: 'Anything else for order 1599?' }, '12 Elm Street')],
  ['follows the words of a person', turn({ ...asks, author: 'human' }, '12 Elm Street')],
  ['is one of several', turn(asks, '12 Elm Street', 'and quickly')],
])('a message that %s answers no slot', (_what, given) => {
  expect(askedSlot(given, desk)).toBeUndefined();
});
