import { z } from 'zod';
import { defineDesk } from '#domain/define-desk.ts';
import { defineTool } from '#domain/define-tool.ts';
import type { Desk } from '#domain/desk.ts';
import { allowFor, limitAmount, requireBefore } from '#domain/policy/rules.ts';

const order = z.object({ order_id: z.string() });

/** A small desk for tests of the console: three intents, two teams, two tools, three rules. */
export const consoleDesk: Desk = {
  id: 'shop',
  version: 'test-version-1',
  ...defineDesk({
    persona: {
      name: 'Ada',
      company: 'Northwind',
      about: 'Sells bicycles.',
      tone: 'Friendly and short.',
      rules: ['Never promise a date.'],
    },
    languages: ['en', 'de'],
    intents: [
      { id: 'refund', title: 'Refund', examples: ['I want my money back'], sensitive: true, team: 'billing' },
      { id: 'order_status', title: 'Order status', examples: ['Where is my order?'] },
      { id: 'password', title: 'Password', examples: ['I cannot sign in'] },
    ],
    models: { classify: 'm', answer: 'm', 'answer-hard': 'm', summarise: 'm', judge: 'm' },
    teams: [
      { id: 'billing', name: 'Billing', intents: ['refund'], firstReplyMinutes: 60 },
      { id: 'general', name: 'General', intents: [], firstReplyMinutes: 240 },
    ],
    hours: { timeZone: 'Europe/Berlin', week: { mon: { from: '09:00', to: '18:00' } } },
    tools: [
      defineTool({
        name: 'get_order_status',
        description: 'Where an order is.',
        input: order,
        effect: 'read',
        run: async () => ({ status: 'shipped' }),
      }),
      defineTool({
        name: 'issue_refund',
        description: 'Pays an order back.',
        input: order.extend({ amount: z.number() }),
        effect: 'write',
        describe: (input) => `Refund $${input.amount.toFixed(2)} for order ${input.order_id}`,
        run: async () => ({ refunded: true }),
      }),
    ],
    policies: [
      requireBefore('issue_refund', 'get_order_status', {
        id: 'look-first',
        reason: 'Look the order up before paying back.',
      }),
      limitAmount(
        'issue_refund',
        { field: 'amount', max: 200 },
        { id: 'refund-limit', reason: 'Above $200 a person approves.' },
      ),
      allowFor(['refund'], 'issue_refund', { id: 'refunds', reason: 'Refunds are for refund requests.' }),
    ],
    linkHosts: ['help.northwind.test'],
    contacts: ['help@northwind.test'],
  }),
};
