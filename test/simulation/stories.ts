import type { ToolFault } from './outside-world.ts';

/** What the customer says and the team decides, one after the other, each when all is at rest. */
export interface Story {
  name: string;
  says: ({ say: string } | { decide: 'yes' | 'no' })[];
  /** How tools misbehave: a write on its first call only, a lookup on each. */
  faults?: Record<string, ToolFault>;
  /** A crash at the wrong moment leaves an outcome that nobody can find out: then a person is told. */
  mayNeedPerson?: true;
}

export const stories: Story[] = [
  { name: 'an answer from the articles', says: [{ say: 'How long do I have to return it?' }] },
  {
    name: 'a refund that the customer confirms in words',
    says: [{ say: 'Please refund order 1042' }, { say: 'yes' }],
  },
  {
    name: 'a refund that the customer confirms on its card',
    says: [{ say: 'Please refund order 1042' }, { decide: 'yes' }],
  },
  { name: 'a refund that the customer declines', says: [{ say: 'Please refund order 1042' }, { decide: 'no' }] },
  { name: 'two orders cancelled in one message', says: [{ say: 'Cancel order 1, and cancel order 2' }] },
  {
    name: 'a gift that a colleague approves',
    says: [{ say: 'I want a gift for order 7' }, { decide: 'yes' }],
    mayNeedPerson: true,
  },
  {
    name: 'a refund whose answer is lost',
    says: [{ say: 'Please refund order 1042' }, { decide: 'yes' }],
    faults: { refund: 'breaks-after' },
  },
  {
    name: 'a cancellation whose answer is lost',
    says: [{ say: 'Cancel order 5' }],
    faults: { cancel_order: 'breaks-after' },
    mayNeedPerson: true,
  },
  {
    name: 'a ticket that is filed beside a cancellation',
    says: [{ say: 'Cancel order 5, and I saw a bug with order 6' }],
  },
  {
    name: 'an order that cannot be read',
    says: [{ say: 'Please refund order 1042' }],
    faults: { get_order: 'breaks-before' },
  },
];
