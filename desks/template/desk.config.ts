import { allowFor, defineDesk, fileTickets, requireConfirmation } from 'handrail';
import { orderStatus } from './tools/order-status.ts';
import { requestCallback } from './tools/request-callback.ts';

/**
 * Your desk. Change what you like, then run `handrail check` on the folder: it names every fault
 * with its line and how to mend it.
 */
export default defineDesk({
  persona: {
    name: 'Robin',
    company: 'Your Company',
    about: 'Your Company sells example goods in an online shop.',
    tone: 'Friendly and brief.',
    rules: ['Answer the question first, then explain.', 'Prices and dates come from the help centre or a tool.'],
  },
  languages: ['en'],
  // Each intent is one kind of request. Write examples as your customers would, five at least.
  intents: [
    {
      id: 'order_status',
      title: 'Where an order is',
      tools: ['order_status'],
      examples: [
        'Where is my order?',
        'has my parcel shipped yet',
        'When will order 1001 arrive?',
        'tracking number please',
        'I am still waiting for my package',
      ],
      // Followed without a large model: find the slot, call the tool, fill in the reply.
      procedure: {
        slots: { order: { pattern: /#?(\d{4,})/, ask: { en: 'What is the order number?' } } },
        steps: [{ tool: 'order_status', input: { order: '{order}' } }],
        replies: [
          {
            when: { path: 'order_status.error' },
            text: { en: 'I cannot find order {order}. Could you check the number?' },
          },
          { text: { en: 'Order {order_status.order} is {order_status.state}.' }, resolves: true },
        ],
      },
    },
    {
      id: 'opening_hours',
      title: 'Opening hours and contact',
      examples: [
        'When are you open?',
        'what are your hours',
        'Are you there on Sunday?',
        'How can I reach you by phone?',
        'do you have a shop I can visit',
      ],
    },
    {
      id: 'returns',
      title: 'Returns and refunds',
      sensitive: true,
      tools: ['request_callback'],
      examples: [
        'Can I send this back?',
        'I want a refund',
        'how do returns work',
        'the item broke after two days',
        'It is the wrong size, can I exchange it?',
      ],
    },
  ],
  models: {
    classify: 'claude-haiku-5-5',
    answer: 'claude-haiku-5-5',
    'answer-hard': 'claude-sonnet-5-5',
    summarise: 'claude-haiku-5-5',
    judge: 'claude-sonnet-5-5',
  },
  // The team without intents takes what no other takes.
  teams: [
    { id: 'returns', name: 'Returns', intents: ['returns'], firstReplyMinutes: 240 },
    { id: 'general', name: 'Support', intents: [], firstReplyMinutes: 120 },
  ],
  hours: {
    timeZone: 'Europe/Berlin',
    week: {
      mon: { from: '09:00', to: '17:00' },
      tue: { from: '09:00', to: '17:00' },
      wed: { from: '09:00', to: '17:00' },
      thu: { from: '09:00', to: '17:00' },
      fri: { from: '09:00', to: '17:00' },
    },
    holidays: ['2026-12-25', '2027-01-01'],
  },
  // A tool that writes is denied unless a rule allows it.
  policies: [
    // Bug reports, wishes and second problems go to people in a ticket of their own.
    ...fileTickets(),
    allowFor(['returns'], 'request_callback', {
      id: 'callback-for-returns',
      reason: 'A call back is offered for returns.',
    }),
    requireConfirmation('request_callback', {
      id: 'customer-confirms',
      reason: 'The customer says yes before anything is booked.',
    }),
  ],
  tools: [orderStatus, requestCallback],
  suggestions: [{ en: 'Where is my order?' }, { en: 'How do returns work?' }],
  // Rows your tools can read until they talk to your own system. Runs once, on an empty database.
  seed: () => [{ collection: 'orders', id: '1001', data: { customer_id: 'demo', state: 'on its way' } }],
  demoCustomers: [
    { label: 'Someone with an order', externalId: 'demo', email: 'demo@example.com', name: 'Demo Customer' },
  ],
});
