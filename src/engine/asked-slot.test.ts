import { expect, test } from 'vitest';
import type { Intent } from '#domain/intent.ts';
import type { Message } from '#domain/message.ts';
import { askedSlot } from './asked-slot.ts';
import type { PendingAction } from './ports/turn-store.ts';
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
  return {
    snapshot: {
      messages: [said(1, before.author, before.text), ...unanswered],
      unanswered,
      pendingActions: [] as PendingAction[],
    },
  } as Turn;
}

const asks = { author: 'ai', text: 'Where should order 1599 (+ its parts) go?' } as const;

test('a message that gives what the agent asked for answers that slot, in any language of the question', () => {
  const found = { intent: 'change_address', slot: 'address' };
  expect(askedSlot(turn(asks, '12 Elm Street'), desk)).toEqual(found);
  expect(askedSlot(turn({ author: 'ai', text: 'Wohin?' }, 'Hauptstraße 5'), desk)).toEqual(found);
});

test('the message that a decision goes on with still answers what was asked before it, whether by a card or by “yes”', () => {
  const found = { intent: 'change_address', slot: 'address' };
  const answered = turn(asks, '12 Elm Street');
  const [question, answer] = answered.snapshot.messages;
  const card = {
    seq: 3,
    kind: 'reply',
    author: { kind: 'ai' },
    text: '',
    card: { kind: 'confirm', actionId: 'act_1' },
  };
  const yes = { seq: 4, kind: 'reply', author: { kind: 'customer' }, text: 'Yes' };
  const pendingActions = [{ id: 'act_1', kind: 'confirm', state: 'pending' } as PendingAction];
  const at = (messages: unknown[], unanswered: unknown[]) =>
    ({ snapshot: { messages: [question, answer, ...messages], unanswered, pendingActions } }) as Turn;
  expect(askedSlot(at([card], []), desk)).toEqual(found);
  expect(askedSlot(at([card, yes], [yes]), desk)).toEqual(found);
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
