import { type PlanId, plans } from '../facts.ts';
import { addDays, addMonths, today } from './calendar.ts';
import type { Random } from './random.ts';
import type { ChargeRow, OrderRow, SubscriptionRow } from './rows.ts';

/** A charge before it has a number. */
export type Payment = Omit<ChargeRow, 'invoice' | 'duplicate_of'> & { twice?: boolean };

const cents = (amount: number) => Math.round(amount * 100) / 100;

/** What one period of a plan costs. */
export function periodPrice(plan: PlanId, cycle: SubscriptionRow['cycle'], members: number): number {
  return cents(cycle === 'yearly' ? plans[plan].yearly * 12 * members : plans[plan].monthly * members);
}

/** A plausible subscription; about one customer in four only shops. */
export function randomSubscription(
  customer: { id: string; workspace: string; since: string },
  random: Random,
): SubscriptionRow | undefined {
  if (random.chance(0.25)) return undefined;
  const plan = random.pick<PlanId>(['free', 'team', 'team', 'team', 'business', 'business']);
  const cycle = random.chance(0.35) ? 'yearly' : 'monthly';
  const members = plan === 'free' ? random.between(1, 5) : random.between(2, plan === 'team' ? 25 : 60);
  const status =
    plan === 'free'
      ? 'active'
      : random.pick(['active', 'active', 'active', 'active', 'active', 'past_due', 'cancelled'] as const);
  const step = cycle === 'yearly' ? 12 : 1;
  let renews = customer.since;
  for (let periods = 1; renews <= today; periods++) renews = addMonths(customer.since, periods * step);
  return {
    customer_id: customer.id,
    workspace: customer.workspace,
    plan,
    cycle,
    members,
    status,
    started_on: customer.since,
    period_ends_on: renews,
    amount: periodPrice(plan, cycle, members),
  };
}

/** Charges of the last six months (or the last yearly one). */
export function subscriptionPayments(
  subscription: SubscriptionRow,
  paidWith: string,
  chargedTwiceOn?: string,
): Payment[] {
  if (subscription.amount === 0 || subscription.status === 'trialing') return [];
  const { cycle, members, plan } = subscription;
  const step = cycle === 'yearly' ? -12 : -1;
  const earliest = addDays(today, cycle === 'yearly' ? -400 : -185);
  const payments: Payment[] = [];
  for (let back = 1; ; back++) {
    const day = addMonths(subscription.period_ends_on, step * back);
    if (day < earliest || day < subscription.started_on) break;
    // A past-due plan is one whose newest charge failed.
    if (back === 1 && subscription.status === 'past_due') continue;
    payments.push({
      customer_id: subscription.customer_id,
      charged_on: day,
      amount: subscription.amount,
      description: `${plans[plan].name} plan, ${cycle}, ${members} ${members === 1 ? 'member' : 'members'}`,
      paid_with: paidWith,
      ...(day === chargedTwiceOn ? { twice: true } : {}),
    });
  }
  return payments;
}

export function orderPayment(number: string, order: OrderRow): Payment {
  return {
    customer_id: order.customer_id,
    charged_on: order.placed_on,
    amount: order.total,
    description: `Shop order ${number}`,
    paid_with: order.paid_with,
  };
}
