import { expect, test } from 'vitest';
import { demoCustomers } from './demo-customers.ts';
import { chargeRow, customerRow, invoiceRow, orderRow, subscriptionRow } from './rows.ts';
import { seed } from './seed.ts';

const rows = seed();
const of = (collection: string) => rows.filter((row) => row.collection === collection);

test('the shop has 200 customers, 600 orders, and plans, invoices and charges for them', () => {
  expect(of('customers')).toHaveLength(200);
  expect(of('orders')).toHaveLength(600);
  expect(of('subscriptions').length).toBeGreaterThan(100);
  expect(of('invoices').length).toBeGreaterThan(1000);
});

test('the same shop comes out every time', () => {
  expect(seed()).toEqual(rows);
});

test('a shop that opens later is as fresh: every date moves along', () => {
  const order = (list: typeof rows) => list.find((row) => row.collection === 'orders' && row.id === '1571')?.data;
  expect(order(rows)).toMatchObject({ delivered_on: '2026-11-07' });
  expect(order(seed('2027-11-21'))).toMatchObject({ delivered_on: '2027-11-07' });
  for (const row of seed('2027-11-21').filter(({ collection }) => collection === 'orders')) orderRow.parse(row.data);
});

test('every row is of its collection’s shape and every id is its own', () => {
  const shapes = {
    customers: customerRow,
    orders: orderRow,
    subscriptions: subscriptionRow,
    charges: chargeRow,
    invoices: invoiceRow,
  };
  for (const { collection, data } of rows) shapes[collection as keyof typeof shapes].parse(data);
  expect(new Set(rows.map(({ collection, id }) => `${collection}/${id}`)).size).toBe(rows.length);
});

test('orders, plans, charges and invoices belong to customers that are there', () => {
  const ids = new Set(of('customers').map(({ id }) => id));
  for (const row of rows.filter(({ collection }) => collection !== 'customers')) {
    expect(ids).toContain((row.data as { customer_id: string }).customer_id);
  }
});

test('a total is what the items and the shipping cost', () => {
  for (const { id, data } of of('orders')) {
    const { items, shipping, total } = orderRow.parse(data);
    const goods = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    expect(total, `order ${id}`).toBeCloseTo(goods + shipping.price, 2);
  }
});

test('delivered orders say when and by whom, and nothing was delivered in the future', () => {
  for (const { id, data } of of('orders')) {
    const order = orderRow.parse(data);
    if (order.status !== 'delivered') continue;
    expect(order.carrier, `order ${id}`).toBeTruthy();
    expect(order.tracking_number, `order ${id}`).toBeTruthy();
    expect(order.delivered_on && order.delivered_on > order.placed_on, `order ${id}`).toBe(true);
    expect(order.delivered_on && order.delivered_on < '2026-11-21', `order ${id}`).toBe(true);
  }
});

test('some invoices were charged twice, the others once', () => {
  const duplicates = of('charges').filter(({ data }) => chargeRow.parse(data).duplicate_of);
  expect(duplicates.length).toBeGreaterThanOrEqual(4);
  const perInvoice = Map.groupBy(of('charges'), ({ data }) => chargeRow.parse(data).invoice);
  expect([...perInvoice.values()].filter((charges) => charges.length > 1)).toHaveLength(duplicates.length);
});

test('the demo customers are there with the orders of their stories', () => {
  for (const demo of demoCustomers) {
    expect(of('customers').find(({ id }) => id === demo.id)?.data).toMatchObject({
      email: demo.email,
      name: demo.name,
    });
    for (const [number, order] of Object.entries(demo.orders)) {
      expect(of('orders').find(({ id }) => id === number)?.data).toMatchObject({
        customer_id: demo.id,
        status: order.status,
      });
    }
  }
});
