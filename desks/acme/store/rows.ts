import { z } from 'handrail';

const planId = z.enum(['free', 'team', 'business']);
const cycle = z.enum(['monthly', 'yearly']);
/** ISO date, `2026-11-21`. */
const day = z.string();

/** Rows of Acme's shop and billing, as its tools read them back from the record store. */
export const customerRow = z.object({
  external_id: z.string(),
  email: z.string(),
  name: z.string(),
  locale: z.string(),
  country: z.string(),
  city: z.string(),
  customer_since: day,
});
export type CustomerRow = z.infer<typeof customerRow>;

export const orderStatuses = [
  'processing',
  'packed',
  'shipped',
  'out_for_delivery',
  'delivered',
  'delayed',
  'cancelled',
] as const;

export const orderRow = z.object({
  customer_id: z.string(),
  placed_on: day,
  status: z.enum(orderStatuses),
  items: z.array(z.object({ product: z.string(), name: z.string(), quantity: z.number(), price: z.number() })),
  shipping: z.object({ zone: z.string(), service: z.enum(['standard', 'express']), price: z.number() }),
  total: z.number(),
  paid_with: z.string(),
  address: z.string(),
  carrier: z.string().optional(),
  tracking_number: z.string().optional(),
  expected_on: day.optional(),
  delivered_on: day.optional(),
});
export type OrderRow = z.infer<typeof orderRow>;

export const subscriptionRow = z.object({
  customer_id: z.string(),
  workspace: z.string(),
  plan: planId,
  cycle,
  members: z.number(),
  status: z.enum(['active', 'trialing', 'past_due', 'cancelled']),
  started_on: day,
  /** Next charge, or the last day of a cancelled or trial plan. */
  period_ends_on: day,
  /** What the next charge will be. */
  amount: z.number(),
});
export type SubscriptionRow = z.infer<typeof subscriptionRow>;

export const chargeRow = z.object({
  customer_id: z.string(),
  charged_on: day,
  amount: z.number(),
  description: z.string(),
  invoice: z.string(),
  paid_with: z.string(),
  /** The first charge for the same invoice, when this one should not have happened. */
  duplicate_of: z.string().optional(),
});
export type ChargeRow = z.infer<typeof chargeRow>;

export const invoiceRow = z.object({
  customer_id: z.string(),
  issued_on: day,
  amount: z.number(),
  description: z.string(),
});

/** Effects that tools write; the state of an order or plan is what was seeded plus these. */
export const refundRow = z.object({
  idempotency_key: z.string(),
  customer_id: z.string(),
  amount: z.number(),
  refunded_on: day,
  paid_with: z.string(),
});
export const cancellationRow = z.object({ idempotency_key: z.string(), ends_on: day, cancelled_on: day });
export const addressChangeRow = z.object({ order_id: z.string(), address: z.string(), changed_at: z.string() });
export const resetRow = z.object({ customer_id: z.string(), requested_at: z.string() });
