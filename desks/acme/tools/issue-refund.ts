import { defineTool, inLanguage, type ToolContext, ToolError, z } from 'handrail';
import { refundArrives, sendBackDays } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { money } from '../store/display.ts';
import { ownOrder } from '../store/orders.ts';
import { refundRow } from '../store/rows.ts';
import { paidWithIn } from '../store/wording.ts';
import { decideRefund } from './check-refund-policy.ts';
import { orderId } from './get-order-status.ts';

const titles = {
  en: 'Refund {amount} for order {order}',
  es: 'Reembolsar {amount} del pedido {order}',
  fr: 'Rembourser {amount} pour la commande {order}',
  de: '{amount} für Bestellung {order} erstatten',
  pt: 'Reembolsar {amount} do pedido {order}',
  ja: '注文{order}の{amount}を返金する',
};

const done = (row: z.infer<typeof refundRow>, order_id: string, { language, customer }: ToolContext) => ({
  order_id,
  amount: row.amount,
  amount_display: money(row.amount),
  paid_with: paidWithIn(language ?? customer.locale ?? 'en', row.paid_with),
  arrives_in: `${refundArrives} business days`,
  send_items_back_within: `${sendBackDays} days`,
});

/** Refunds are kept by order, so that an order is never refunded twice, whatever asks for it. */
export const issueRefund = defineTool({
  name: 'issue_refund',
  description:
    'Refunds a shop order of the customer to the way it was paid. Use the amount that check_refund_policy returned. The customer is asked to confirm, and above $200 a colleague approves.',
  input: z.object({
    order_id: orderId,
    amount: z.number().positive().max(10_000).describe('US dollars, as check_refund_policy returned it.'),
  }),
  effect: 'write',
  recovery: 'queryable',
  describe: ({ order_id, amount }, language = 'en') =>
    inLanguage(titles, language).replace('{amount}', money(amount)).replace('{order}', order_id),
  async lookup(context) {
    const [found] = await context.records.find('refunds', 'idempotency_key', context.idempotencyKey);
    return found ? done(refundRow.parse(found.data), found.id, context) : null;
  },
  async run({ order_id, amount }, context) {
    const { records, idempotencyKey, now } = context;
    const account = await ownAccount(context);
    const order = await ownOrder(order_id, account.id, context);
    const today = now.toISOString().slice(0, 10);
    const before = await records.get('refunds', order.id);
    if (!before) {
      const allowed = decideRefund(order, today);
      if (allowed.decision !== 'eligible') {
        throw new ToolError(`Order ${order.id} cannot be refunded: ${allowed.decision.replaceAll('_', ' ')}.`);
      }
      if (amount > allowed.amount) {
        throw new ToolError(`At most ${money(allowed.amount)} of order ${order.id} can be refunded.`);
      }
      await records.insert('refunds', order.id, {
        idempotency_key: idempotencyKey,
        customer_id: account.id,
        amount,
        refunded_on: today,
        paid_with: order.paid_with,
      } satisfies z.infer<typeof refundRow>);
    }
    const refund = refundRow.parse(before ?? (await records.get('refunds', order.id)));
    if (refund.idempotency_key !== idempotencyKey) {
      throw new ToolError(`Order ${order.id} was refunded before: ${money(refund.amount)} on ${refund.refunded_on}.`);
    }
    return done(refund, order.id, context);
  },
});
