import { expect, test } from 'vitest';
import { contextOf, freshShop, verified } from '../testing/tool-context.ts';
import { checkRefundPolicy } from './check-refund-policy.ts';
import { getOrderStatus } from './get-order-status.ts';
import { issueRefund } from './issue-refund.ts';
import { listCharges } from './list-charges.ts';
import { refundDuplicateCharge } from './refund-duplicate-charge.ts';

const ana = verified('C-1001');
const bob = verified('C-1002');
const priya = verified('C-1003');

test('the policy decides by state and by days since delivery', async () => {
  const shop = freshShop();
  const check = async (customer: typeof ana, order_id: string, day = '2026-11-21') =>
    checkRefundPolicy.run({ order_id }, contextOf(customer, shop, { now: new Date(`${day}T12:00:00Z`) }));
  expect(await check(ana, '1571')).toMatchObject({ decision: 'eligible', amount: 71, needs_approval: false });
  expect(await check(ana, '1571', '2026-12-07')).toMatchObject({ decision: 'eligible' });
  expect(await check(ana, '1571', '2026-12-08')).toMatchObject({ decision: 'window_passed', amount: 0 });
  expect(await check(ana, '1594')).toMatchObject({ decision: 'not_delivered', eligible: false });
  expect(await check(bob, '1599')).toMatchObject({ decision: 'eligible', amount: 29.95 });
  expect(await check(bob, '1042')).toMatchObject({ decision: 'window_passed', window_ends_display: 'January 23' });
  expect(await check(verified('C-1004'), '1565')).toMatchObject({ amount: 318, needs_approval: true });
});

test('a refund is made once, however often the same call is repeated', async () => {
  const shop = freshShop();
  const context = contextOf(ana, shop);
  const first = await issueRefund.run({ order_id: '1571', amount: 71 }, context);
  const again = await issueRefund.run({ order_id: '1571', amount: 71 }, context);
  expect(again).toEqual(first);
  expect(first).toMatchObject({ amount_display: '$71.00', paid_with: 'Visa ending in 4242' });
  expect(await issueRefund.lookup?.(context)).toEqual(first);
  expect(await shop.find('refunds', 'customer_id', 'C-1001')).toHaveLength(1);
});

test('a second refund of an order is refused', async () => {
  const shop = freshShop();
  await issueRefund.run({ order_id: '1571', amount: 71 }, contextOf(ana, shop));
  const second = issueRefund.run({ order_id: '1571', amount: 71 }, contextOf(ana, shop));
  await expect(second).rejects.toThrow('Order 1571 was refunded before: $71.00 on 2026-11-21.');
});

test('nobody can ask whether a refund of another call happened', async () => {
  const shop = freshShop();
  expect(await issueRefund.lookup?.(contextOf(ana, shop))).toBeNull();
});

test('a refund is never more than the policy allows, nor of an order it excludes', async () => {
  const shop = freshShop();
  await expect(issueRefund.run({ order_id: '1571', amount: 72 }, contextOf(ana, shop))).rejects.toThrow(
    'At most $71.00',
  );
  await expect(issueRefund.run({ order_id: '1594', amount: 10 }, contextOf(ana, shop))).rejects.toThrow(
    'not delivered',
  );
  await expect(issueRefund.run({ order_id: '1583', amount: 10 }, contextOf(ana, shop))).rejects.toThrow(
    'No order 1583',
  );
});

test('a refunded order says so afterwards', async () => {
  const shop = freshShop();
  await issueRefund.run({ order_id: '1571', amount: 71 }, contextOf(ana, shop));
  const order = await getOrderStatus.run({ order_id: '1571' }, contextOf(ana, shop));
  expect(order).toMatchObject({ status: 'refunded', refunded_display: 'November 21' });
});

test('a double charge is found, given back once, and then known as given back', async () => {
  const shop = freshShop();
  const found = (await listCharges.run({ months: 2 }, contextOf(priya, shop))) as {
    finding: string;
    duplicate: { charge_id: string; amount: number };
  };
  expect(found).toMatchObject({
    finding: 'duplicate',
    needs_billing_team: false,
    duplicate: { amount_display: '$72.00' },
  });
  const input = { charge_id: found.duplicate.charge_id, amount: found.duplicate.amount };
  const context = contextOf(priya, shop);
  expect(await refundDuplicateCharge.run(input, context)).toEqual(await refundDuplicateCharge.run(input, context));
  expect(await listCharges.run({ months: 2 }, contextOf(priya, shop))).toMatchObject({ finding: 'duplicate_refunded' });
});

test('only a duplicate of one’s own can be given back', async () => {
  const shop = freshShop();
  const { charges } = (await listCharges.run({ months: 2 }, contextOf(ana, shop))) as {
    charges: { charge_id: string; amount: number }[];
  };
  const [usual] = charges;
  if (!usual) throw new Error('Ana has charges');
  const input = { charge_id: usual.charge_id, amount: usual.amount };
  await expect(refundDuplicateCharge.run(input, contextOf(ana, shop))).rejects.toThrow(
    'is not a duplicate charge of this customer',
  );
  await expect(refundDuplicateCharge.run(input, contextOf(priya, shop))).rejects.toThrow(
    'is not a duplicate charge of this customer',
  );
});

test('a customer whose charges are in order is told that they are', async () => {
  expect(await listCharges.run({ months: 2 }, contextOf(ana, freshShop()))).toMatchObject({
    finding: 'no_duplicate',
    duplicate: null,
  });
});
