import { defineTool, ToolError, z } from 'handrail';

const orderRow = z.object({ customer_id: z.string(), state: z.string() });

/** Reads an order of the customer. Replace the record store by a call to your own system. */
export const orderStatus = defineTool({
  name: 'order_status',
  description: 'Says where an order of the customer is. Use it when they ask about an order.',
  // Never ask for an e-mail address or customer id here: who the customer is comes in `context`.
  input: z.object({ order: z.string().max(20).describe('Order number in the customer’s words') }),
  effect: 'read',
  assurance: 'verified',
  async run({ order }, { customer, records }) {
    const found = orderRow.safeParse(await records.get('orders', order));
    if (!found.success || found.data.customer_id !== customer.externalId) {
      throw new ToolError(`No order ${order} belongs to this customer.`);
    }
    return { order, state: found.data.state };
  },
});
