import { type ProductId, products, shipping, type Zone } from '../facts.ts';
import { addDays, today } from './calendar.ts';
import type { DemoOrder } from './demo-customers.ts';
import type { Random } from './random.ts';
import type { OrderRow } from './rows.ts';

export const firstOrder = 1001;
export const lastOrder = 1600;

/** Who buys, as far as an order needs it. */
export interface Buyer {
  id: string;
  address: string;
  zone: Zone;
  paidWith: string;
  since: string;
}

/** Orders come in evenly over a year, 0.6 days apart, the last one yesterday: the number tells the day. */
export function placedOn(number: number): string {
  return addDays(today, -1 - Math.floor((lastOrder - number) * 0.6));
}

const cents = (amount: number) => Math.round(amount * 100) / 100;

function priced(items: Partial<Record<ProductId, number>>, zone: Zone, service: 'standard' | 'express') {
  const lines = Object.entries(items).map(([product, quantity]) => {
    const { name, price } = products[product as ProductId];
    return { product, name, quantity, price };
  });
  const goods = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const rate = shipping[zone];
  const express = service === 'express' && 'express' in rate;
  const free = !express && 'freeFrom' in rate && goods >= rate.freeFrom;
  const price = express ? rate.express : free ? 0 : rate.standard;
  return {
    items: lines,
    shipping: { zone, service: express ? ('express' as const) : ('standard' as const), price },
    total: cents(goods + price),
  };
}

/** An order written by hand, with prices and day filled in. */
export function demoOrder(number: number, buyer: Buyer, order: DemoOrder): OrderRow {
  return {
    customer_id: buyer.id,
    placed_on: placedOn(number),
    status: order.status,
    ...priced(order.items, buyer.zone, order.service ?? 'standard'),
    paid_with: buyer.paidWith,
    address: buyer.address,
    ...(order.carrier ? { carrier: order.carrier } : {}),
    ...(order.tracking ? { tracking_number: order.tracking } : {}),
    ...(order.expected ? { expected_on: order.expected } : {}),
    ...(order.delivered ? { delivered_on: order.delivered } : {}),
  };
}

function tracking(carrier: string, number: number, random: Random): string {
  return carrier === 'UPS'
    ? `1Z84E2A7039${number}${random.between(100, 999)}`
    : `JJD014999${number}${random.between(100, 999)}`;
}

/** A plausible order: one to three products, and a state that fits its age. */
export function randomOrder(number: number, buyer: Buyer, random: Random): OrderRow {
  const ids = Object.keys(products) as ProductId[];
  const items: Partial<Record<ProductId, number>> = {};
  for (let line = random.between(1, 3); line > 0; line--) items[random.pick(ids)] = random.chance(0.15) ? 2 : 1;
  const basis = priced(items, buyer.zone, random.chance(0.2) ? 'express' : 'standard');
  const placed = placedOn(number);
  const rate = shipping[buyer.zone];
  const [soonest, latest] =
    basis.shipping.service === 'express' && 'expressDays' in rate ? rate.expressDays : rate.days;
  // Business days take a weekend with them every five.
  const travel = Math.ceil(random.between(soonest, latest) * 1.4) + 1;
  const age = lastOrder === number ? 1 : Math.floor((lastOrder - number) * 0.6) + 1;
  const carrier = buyer.zone === 'us' || buyer.zone === 'canada' ? 'UPS' : 'DHL';
  const order: OrderRow = {
    customer_id: buyer.id,
    placed_on: placed,
    status: 'processing',
    ...basis,
    paid_with: buyer.paidWith,
    address: buyer.address,
    expected_on: addDays(placed, travel),
  };
  if (random.chance(0.03)) return { ...order, status: 'cancelled', expected_on: undefined };
  if (age <= 1) return { ...order, status: random.chance(0.5) ? 'processing' : 'packed' };
  const sent = { ...order, carrier, tracking_number: tracking(carrier, number, random) };
  if (age > travel && age < 25 && random.chance(0.12)) return { ...sent, status: 'delayed' };
  if (age > travel)
    return { ...sent, status: 'delivered', delivered_on: addDays(placed, travel), expected_on: undefined };
  return { ...sent, status: age === travel ? 'out_for_delivery' : 'shipped' };
}
