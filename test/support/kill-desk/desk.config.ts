import { allowFor, defineDesk, defineTool } from 'handrail';
import { z } from 'zod';

const all = { from: '00:00', to: '23:59' };

/** A desk whose one tool acts on a system that the test watches. */
export default defineDesk({
  persona: { name: 'Robin', company: 'Testco', about: 'It sells tests.', tone: 'Kind.', rules: [] },
  languages: ['en'],
  intents: [
    {
      id: 'cancel_order',
      title: 'Cancel an order',
      examples: [
        'Cancel order 1042',
        'please cancel my order 7',
        'stop order 88',
        'I want to cancel order 12',
        'cancel what I ordered',
      ],
    },
  ],
  models: {
    classify: 'claude-haiku-5-5',
    answer: 'claude-haiku-5-5',
    'answer-hard': 'claude-haiku-5-5',
    summarise: 'claude-haiku-5-5',
    judge: 'claude-haiku-5-5',
  },
  teams: [{ id: 'general', name: 'General', intents: [], firstReplyMinutes: 60 }],
  hours: { timeZone: 'UTC', week: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all } },
  policies: [allowFor(['*'], 'cancel_order', { id: 'asked', reason: 'Orders are cancelled when asked for.' })],
  tools: [
    defineTool({
      name: 'cancel_order',
      description: 'Cancels an order.',
      input: z.object({ order_id: z.string() }),
      effect: 'write',
      recovery: 'repeatable',
      run: async ({ order_id }, { idempotencyKey, signal }) => {
        const response = await fetch(`${process.env.EFFECTS_URL}/${order_id}`, {
          method: 'POST',
          headers: { 'idempotency-key': idempotencyKey },
          signal,
        });
        if (!response.ok) throw new Error('The shop does not answer.');
        return { order_id, cancelled: true };
      },
    }),
  ],
});
