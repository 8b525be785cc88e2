import { expect, test } from 'vitest';
import { ToolError } from '#domain/tool.ts';
import { contextOf, freshShop, verified } from '../testing/tool-context.ts';
import { getInvoice } from './get-invoice.ts';
import { getOrderStatus } from './get-order-status.ts';
import { lookupAccount } from './lookup-account.ts';

const shop = freshShop();
const ana = verified('C-1001');

test('an account is found by the id of a signed token', async () => {
  const account = await lookupAccount.run({}, contextOf(ana, shop));
  expect(account).toMatchObject({
    name: 'Ana Martín',
    subscription: { plan: 'Team', status: 'active', amount_display: '$48.00', period_ends_display: 'December 3' },
    latest_order: { id: '1594', status: 'shipped', total_display: '$168.00' },
  });
});

test('an account is found by e-mail address, however it is capitalised', async () => {
  const bob = { id: 'cus_x', email: 'Bob@Example.com', assurance: 'verified' as const };
  expect(await lookupAccount.run({}, contextOf(bob, shop))).toMatchObject({ name: 'Bob Keller' });
});

test('a customer without an account gets a sentence that says so', async () => {
  const stranger = { id: 'cus_y', email: 'nobody@example.com', assurance: 'verified' as const };
  await expect(lookupAccount.run({}, contextOf(stranger, shop))).rejects.toThrow(
    'No Acme account belongs to this customer.',
  );
  await expect(lookupAccount.run({}, contextOf(stranger, shop))).rejects.toBeInstanceOf(ToolError);
});

test('dates are shown in the language of the conversation', async () => {
  const account = await lookupAccount.run({}, contextOf(ana, shop, { language: 'de' }));
  expect(account).toMatchObject({ subscription: { period_ends_display: '3. Dezember', cycle_display: 'monatlich' } });
});

test('an order of the customer is found however the number is written', async () => {
  for (const written of ['1594', '#1594', 'order 1594', ' 1594 ']) {
    const order = await getOrderStatus.run({ order_id: written }, contextOf(ana, shop));
    expect(order).toMatchObject({
      order_id: '1594',
      status: 'shipped',
      carrier: 'UPS',
      expected_display: 'November 24',
    });
  }
});

test('an order of somebody else is as unknown as one that does not exist', async () => {
  for (const number of ['1042', '9999', 'constructor']) {
    const reading = getOrderStatus.run({ order_id: number }, contextOf(ana, shop));
    await expect(reading).rejects.toThrow(`No order ${number} belongs to this customer.`);
  }
});

test('the newest invoice is given when none is named, and only own ones by number', async () => {
  const newest = await getInvoice.run({}, contextOf(ana, shop));
  expect(newest).toMatchObject({ description: 'Shop order 1594', amount_display: '$168.00' });
  const { invoice } = newest as { invoice: string };
  expect(await getInvoice.run({ invoice: invoice.toLowerCase() }, contextOf(ana, shop))).toEqual(newest);
  const asBob = getInvoice.run({ invoice }, contextOf(verified('C-1002'), shop));
  await expect(asBob).rejects.toThrow(`No invoice ${invoice} belongs to this customer.`);
});

test('results are plain JSON', async () => {
  const account = await lookupAccount.run({}, contextOf(ana, shop));
  expect(JSON.parse(JSON.stringify(account))).toEqual(account);
});
