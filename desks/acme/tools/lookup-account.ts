import { defineTool, z } from 'handrail';
import { paymentRetryDays, plans } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { dayIn, money, word } from '../store/display.ts';
import { itemsOf, ownOrders } from '../store/orders.ts';
import { ownSubscription } from '../store/subscriptions.ts';

/** Orders listed; more would cost tokens on every ticket, and the tool for one order is at hand. */
const recent = 3;

export const lookupAccount = defineTool({
  name: 'lookup_account',
  description:
    'Reads the account of the customer you are talking to: name, plan with price and renewal date, and their latest three orders. Call it before any other account tool. It takes no input: the customer is known to the system.',
  input: z.object({}),
  effect: 'read',
  assurance: 'verified',
  async run(_input, context) {
    const language = context.language ?? context.customer.locale ?? 'en';
    const show = (day: string) => dayIn(language, day, context.now);
    const account = await ownAccount(context);
    const [subscription, allOrders] = await Promise.all([
      ownSubscription(account.id, context),
      ownOrders(account.id, context),
    ]);
    const orders = allOrders.slice(0, recent).map((order) => ({
      id: order.id,
      status: order.status,
      status_display: word(language, order.status),
      items_display: itemsOf(order),
      placed_on: order.placed_on,
      placed_display: show(order.placed_on),
      total: order.total,
      total_display: money(order.total),
    }));
    return {
      name: account.name,
      customer_since: account.customer_since,
      subscription: subscription
        ? {
            workspace: subscription.workspace,
            plan: plans[subscription.plan].name,
            status: subscription.plan === 'free' ? 'free' : subscription.status,
            cycle: subscription.cycle,
            cycle_display: word(language, subscription.cycle),
            members: subscription.members,
            amount: subscription.amount,
            amount_display: money(subscription.amount),
            period_ends_on: subscription.period_ends_on,
            period_ends_display: show(subscription.period_ends_on),
            ...(subscription.status === 'trialing'
              ? { price_now: 'Free trial: nothing is charged unless a plan is chosen.' }
              : {}),
            ...(subscription.status === 'past_due' ? { payment_retried_after_days: paymentRetryDays } : {}),
          }
        : { status: 'none' },
      has_orders: orders.length > 0,
      latest_order: orders[0] ?? null,
      recent_orders: orders,
      recent_orders_display: orders
        .map(
          (o) => `- **${o.id}** · ${o.placed_display} · ${o.items_display} · ${o.total_display} · ${o.status_display}`,
        )
        .join('\n'),
    };
  },
});
