import { expect, test } from 'vitest';
import { subscriptionRow } from '../store/rows.ts';
import { contextOf, freshShop, verified } from '../testing/tool-context.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { getOrderStatus } from './get-order-status.ts';
import { lookupAccount } from './lookup-account.ts';
import { resetPassword } from './reset-password.ts';
import { updateShippingAddress } from './update-shipping-address.ts';

const ana = verified('C-1001');
const bob = verified('C-1002');

test('a plan is cancelled at the end of the paid period, and asking again changes nothing', async () => {
  const shop = freshShop();
  const first = await cancelSubscription.run({}, contextOf(ana, shop));
  expect(first).toMatchObject({ plan: 'Team', ends_on: '2026-12-03', ends_display: 'December 3' });
  expect(await cancelSubscription.run({}, contextOf(ana, shop))).toEqual(first);
  expect(await lookupAccount.run({}, contextOf(ana, shop))).toMatchObject({ subscription: { status: 'ending' } });
});

test('a customer without a paid plan is told that there is none', async () => {
  const shop = freshShop();
  const [shopper] = await shop.find('subscriptions', 'plan', 'free');
  const externalId = subscriptionRow.parse(shopper?.data).customer_id;
  const cancelling = cancelSubscription.run({}, contextOf(verified(externalId), shop));
  await expect(cancelling).rejects.toThrow('This customer has no paid plan to cancel.');
});

test('an address changes while the order is being prepared, and the newest change counts', async () => {
  const shop = freshShop();
  const change = (address: string, at: string) =>
    updateShippingAddress.run({ order_id: '1599', address }, contextOf(bob, shop, { now: new Date(at) }));
  await change('1 First Street, Minneapolis, MN 55401, United States', '2026-11-21T12:00:00Z');
  await change('2 Second Street, Minneapolis, MN 55402, United States', '2026-11-21T12:05:00Z');
  const order = await getOrderStatus.run({ order_id: '1599' }, contextOf(bob, shop));
  expect(order).toMatchObject({ address: '2 Second Street, Minneapolis, MN 55402, United States' });
});

test('the address of an order that has left is refused, as is one without a number', async () => {
  const shop = freshShop();
  const address = '12 King Street, Bristol BS1 4ST, United Kingdom';
  const late = updateShippingAddress.run({ order_id: '1594', address }, contextOf(ana, shop));
  await expect(late).rejects.toThrow('Order 1594 is shipped; its address can no longer change.');
  const vague = updateShippingAddress.run({ order_id: '1599', address: 'at my mother’s place' }, contextOf(bob, shop));
  await expect(vague).rejects.toThrow('The address has no number or postcode.');
});

test('a reset link goes to the address on the account, which is shown masked', async () => {
  const sent = await resetPassword.run({}, contextOf(ana, freshShop()));
  expect(sent).toMatchObject({ sent_to: 'a…@example.com', valid_minutes: 60 });
});

test('actions are named in the language of the conversation', () => {
  const input = { order_id: '1599', address: 'Lindenstraße 14, 04109 Leipzig' };
  expect(updateShippingAddress.describe?.(input)).toBe('Send order 1599 to: Lindenstraße 14, 04109 Leipzig');
  expect(updateShippingAddress.describe?.(input, 'de-AT')).toBe(
    'Bestellung 1599 senden an: Lindenstraße 14, 04109 Leipzig',
  );
});
