import type { ToolContext } from 'handrail';
import { cancellationRow, type SubscriptionRow, subscriptionRow } from './rows.ts';

/** A plan as it stands now. `ending`: cancelled by the customer, and paid until the period ends. */
export interface Subscription extends Omit<SubscriptionRow, 'status'> {
  id: string;
  status: SubscriptionRow['status'] | 'ending';
}

/** The customer's plan, or undefined when they only shop. */
export async function ownSubscription(customerId: string, context: ToolContext): Promise<Subscription | undefined> {
  const [found] = await context.records.find('subscriptions', 'customer_id', customerId);
  if (!found) return undefined;
  const row = subscriptionRow.parse(found.data);
  const cancellation = await context.records.get('cancellations', found.id);
  if (!cancellation) return { id: found.id, ...row };
  return { id: found.id, ...row, status: 'ending', period_ends_on: cancellationRow.parse(cancellation).ends_on };
}
