import { defineTool, z } from 'handrail';

/** Books a call back. `insert` under the idempotency key makes repeating it harmless. */
export const requestCallback = defineTool({
  name: 'request_callback',
  description: 'Books a call back by a person about a return. Use it when the customer wants to talk about one.',
  input: z.object({ about: z.string().min(3).max(300).describe('What the call is about, in one sentence') }),
  effect: 'write',
  recovery: 'repeatable',
  describe: ({ about }) => `Book a call back about: ${about}`,
  async run({ about }, { customer, idempotencyKey, now, records }) {
    await records.insert('callbacks', idempotencyKey, { customer: customer.id, about, at: now.toISOString() });
    return { booked: true };
  },
});
