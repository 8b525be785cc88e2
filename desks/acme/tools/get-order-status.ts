import { defineTool, z } from 'handrail';
import { lostAfterDays, refundArrives } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { addDays } from '../store/calendar.ts';
import { dayIn, money, word } from '../store/display.ts';
import { itemsOf, ownOrder } from '../store/orders.ts';
import { paidWithIn } from '../store/wording.ts';

export const orderId = z
  .string()
  .min(1)
  .max(20)
  .describe('Order number as the customer or lookup_account gave it, e.g. "1594".');

export const getOrderStatus = defineTool({
  name: 'get_order_status',
  description:
    'Reads one shop order of the customer: state, items, total, carrier, tracking number, expected or actual delivery day, and whether its address can still be changed. Only orders of this customer are found.',
  input: z.object({ order_id: orderId }),
  effect: 'read',
  assurance: 'verified',
  async run({ order_id }, context) {
    const language = context.language ?? context.customer.locale ?? 'en';
    const show = (day: string | undefined) => (day ? dayIn(language, day, context.now) : null);
    const account = await ownAccount(context);
    const order = await ownOrder(order_id, account.id, context);
    return {
      order_id: order.id,
      status: order.status,
      status_display: word(language, order.status),
      items_display: itemsOf(order),
      total: order.total,
      total_display: money(order.total),
      paid_with: paidWithIn(language, order.paid_with),
      placed_on: order.placed_on,
      placed_display: show(order.placed_on),
      carrier: order.carrier ?? null,
      tracking_number: order.tracking_number ?? null,
      expected_on: order.expected_on ?? null,
      expected_display: show(order.expected_on),
      // The help centre promises a replacement or refund once a parcel is two weeks past its day.
      lost_from_display: show(order.expected_on && addDays(order.expected_on, lostAfterDays)),
      delivered_on: order.delivered_on ?? null,
      delivered_display: show(order.delivered_on),
      refunded_display: show(order.refundedOn),
      ...(order.refundedOn ? { refund_arrives_in: `${refundArrives} business days` } : {}),
      address: order.address,
      address_can_change: order.status === 'processing',
    };
  },
});
