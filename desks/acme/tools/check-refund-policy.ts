import { defineTool, z } from 'handrail';
import { products, refundArrives, refundWithoutApproval, shopRefundDays } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { addDays } from '../store/calendar.ts';
import { dayIn, money } from '../store/display.ts';
import { itemsOf, type Order, ownOrder } from '../store/orders.ts';
import { paidWithIn } from '../store/wording.ts';
import { orderId } from './get-order-status.ts';

/** What the refund policy of the help centre says of an order. */
export type RefundDecision =
  | 'eligible'
  | 'already_refunded'
  | 'cancelled'
  | 'not_delivered'
  | 'window_passed'
  | 'final_sale';

/** Items that the policy excludes, e.g. gift cards. */
const isFinal = (product: string) =>
  Object.hasOwn(products, product) && 'final' in products[product as keyof typeof products];

/** Pure: the order as it stands and the ISO day give the decision and what would be paid back. */
export function decideRefund(
  order: Order,
  today: string,
): { decision: RefundDecision; amount: number; until?: string } {
  const final = order.items.filter((item) => isFinal(item.product));
  const kept = final.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const amount = Math.round((order.total - kept) * 100) / 100;
  if (order.status === 'refunded') return { decision: 'already_refunded', amount: 0 };
  if (order.status === 'cancelled') return { decision: 'cancelled', amount: 0 };
  // Nothing was sent yet: the order can be called off in full, gift cards too.
  if (order.status === 'processing') return { decision: 'eligible', amount: order.total };
  if (!order.delivered_on) return { decision: 'not_delivered', amount: 0 };
  if (final.length === order.items.length) return { decision: 'final_sale', amount: 0 };
  const until = addDays(order.delivered_on, shopRefundDays);
  return today > until ? { decision: 'window_passed', amount: 0, until } : { decision: 'eligible', amount, until };
}

export const checkRefundPolicy = defineTool({
  name: 'check_refund_policy',
  description:
    'Says whether a shop order of the customer can be refunded under the refund policy, how much, until when and to which payment method. Always call it before issue_refund and refund exactly the amount it returns.',
  input: z.object({ order_id: orderId }),
  effect: 'read',
  assurance: 'verified',
  async run({ order_id }, context) {
    const language = context.language ?? context.customer.locale ?? 'en';
    const show = (day: string) => dayIn(language, day, context.now);
    const account = await ownAccount(context);
    const order = await ownOrder(order_id, account.id, context);
    const { decision, amount, until } = decideRefund(order, context.now.toISOString().slice(0, 10));
    return {
      order_id: order.id,
      decision,
      eligible: decision === 'eligible',
      amount,
      amount_display: money(amount),
      needs_approval: amount > refundWithoutApproval,
      approval_above: money(refundWithoutApproval).replace('.00', ''),
      items_display: itemsOf(order),
      window_days: shopRefundDays,
      window_ends_display: until ? show(until) : null,
      delivered_display: order.delivered_on ? show(order.delivered_on) : null,
      refunded_display: order.refundedOn ? show(order.refundedOn) : null,
      paid_with: paidWithIn(language, order.paid_with),
      arrives_in: `${refundArrives} business days`,
    };
  },
});
