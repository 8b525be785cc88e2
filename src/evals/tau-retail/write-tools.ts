import { z } from 'zod';
import type { ToolDefinition } from '#domain/tool.ts';
import { type Address, cents, type Order, type PaymentMethod, type Shop, ShopRefusal, type Variant } from './shop.ts';
import { shopTool } from './shop-tool.ts';

const address = {
  address1: z.string(),
  address2: z.string(),
  city: z.string(),
  state: z.string(),
  country: z.string(),
  zip: z.string(),
};

const swap = z.strictObject({
  order_id: z.string(),
  item_ids: z.array(z.string()),
  new_item_ids: z.array(z.string()),
  payment_method_id: z.string(),
});

function refuseIf(condition: boolean, reason: string): void {
  if (condition) throw new ShopRefusal(reason);
}

const isGiftCard = (method: PaymentMethod): method is PaymentMethod & { balance: number } =>
  method.source === 'gift_card';

function pay(method: PaymentMethod, amount: number): void {
  if (isGiftCard(method)) method.balance = cents(method.balance - amount);
}

const count = (list: readonly string[], one: string) => list.filter((other) => other === one).length;

/**
 * The tools that change the shop, as the benchmark's own do: they refuse what they refuse there
 * and let pass what passes there. What passes wrongly is for the rules to stop.
 */
export function writeTools(shop: Shop): ToolDefinition[] {
  const methodOf = (order: Order, id: string): PaymentMethod => {
    const method = shop.user(order.user_id).payment_methods[id];
    if (!method) throw new ShopRefusal('Payment method not found');
    return method;
  };

  const refuseMissingItems = (order: Order, ids: readonly string[]) => {
    const there = order.items.map((item) => item.item_id);
    refuseIf(
      ids.some((id) => count(ids, id) > count(there, id)),
      'Item not found',
    );
  };

  /** The variants that replace the items, with what they cost more. */
  const swapOf = (order: Order, ids: readonly string[], newIds: readonly string[], mustDiffer: boolean) => {
    refuseMissingItems(order, ids);
    refuseIf(ids.length !== newIds.length, 'The number of items should match');
    let difference = 0;
    const variants = ids.map((id, index): Variant => {
      const newId = newIds[index] ?? '';
      refuseIf(mustDiffer && id === newId, 'The new item should be different');
      const item = order.items.find((one) => one.item_id === id);
      const variant = item && shop.product(item.product_id).variants[newId];
      if (!item || !variant?.available) throw new ShopRefusal('New item not found or available');
      difference += variant.price - item.price;
      return variant;
    });
    return { variants, difference };
  };

  const setAddress = (target: { address: Address }, input: Address) => {
    const { address1, address2, city, state, country, zip } = input;
    target.address = { address1, address2, city, state, country, zip };
    return target;
  };

  return [
    shopTool(
      'write',
      'cancel_pending_order',
      'Cancels a pending order and refunds it.',
      z.strictObject({ order_id: z.string(), reason: z.enum(['no longer needed', 'ordered by mistake']) }),
      ({ order_id, reason }) => {
        const order = shop.order(order_id);
        refuseIf(order.status !== 'pending', 'Non-pending order cannot be cancelled');
        const refunds = order.payment_history.map(({ amount, payment_method_id }) => {
          pay(methodOf(order, payment_method_id), -amount);
          return { transaction_type: 'refund', amount, payment_method_id };
        });
        order.status = 'cancelled';
        order.cancel_reason = reason;
        order.payment_history.push(...refunds);
        return order;
      },
    ),
    shopTool(
      'write',
      'modify_pending_order_address',
      'Changes the shipping address of a pending order.',
      z.strictObject({ order_id: z.string(), ...address }),
      (input) => {
        const order = shop.order(input.order_id);
        refuseIf(!order.status.includes('pending'), 'Non-pending order cannot be modified');
        return setAddress(order, input);
      },
    ),
    shopTool(
      'write',
      'modify_pending_order_payment',
      'Changes the payment method of a pending order.',
      z.strictObject({ order_id: z.string(), payment_method_id: z.string() }),
      ({ order_id, payment_method_id }) => {
        const order = shop.order(order_id);
        refuseIf(!order.status.includes('pending'), 'Non-pending order cannot be modified');
        const method = methodOf(order, payment_method_id);
        const [paid, ...more] = order.payment_history;
        if (!paid || more.length > 0 || paid.transaction_type !== 'payment')
          throw new ShopRefusal('One payment expected');
        refuseIf(paid.payment_method_id === payment_method_id, 'The new payment method should be different');
        refuseIf(isGiftCard(method) && method.balance < paid.amount, 'Insufficient gift card balance');
        const { amount } = paid;
        order.payment_history.push(
          { transaction_type: 'payment', amount, payment_method_id },
          { transaction_type: 'refund', amount, payment_method_id: paid.payment_method_id },
        );
        pay(method, amount);
        pay(methodOf(order, paid.payment_method_id), -amount);
        return order;
      },
    ),
    shopTool('write', 'modify_pending_order_items', 'Changes items of a pending order, once.', swap, (input) => {
      const order = shop.order(input.order_id);
      refuseIf(order.status !== 'pending', 'Non-pending order cannot be modified');
      const { variants, difference } = swapOf(order, input.item_ids, input.new_item_ids, true);
      const method = methodOf(order, input.payment_method_id);
      refuseIf(isGiftCard(method) && method.balance < difference, 'Insufficient gift card balance');
      const transaction_type = difference > 0 ? 'payment' : 'refund';
      const { payment_method_id } = input;
      order.payment_history.push({ transaction_type, amount: Math.abs(difference), payment_method_id });
      pay(method, difference);
      // The benchmark's shop gives every changed item the last variant's price and options; end
      // states are compared, so this one does too.
      const last = variants.at(-1);
      input.item_ids.forEach((id, index) => {
        const item = order.items.find((one) => one.item_id === id);
        if (!item || !last) throw new ShopRefusal('Item not found');
        item.item_id = input.new_item_ids[index] ?? '';
        item.price = last.price;
        item.options = last.options;
      });
      order.status = 'pending (item modified)';
      return order;
    }),
    shopTool(
      'write',
      'exchange_delivered_order_items',
      'Exchanges items of a delivered order, once.',
      swap,
      (input) => {
        const order = shop.order(input.order_id);
        refuseIf(order.status !== 'delivered', 'Non-delivered order cannot be exchanged');
        const swapped = swapOf(order, input.item_ids, input.new_item_ids, false);
        const difference = cents(swapped.difference);
        const method = methodOf(order, input.payment_method_id);
        refuseIf(isGiftCard(method) && method.balance < difference, 'Insufficient gift card balance');
        order.status = 'exchange requested';
        order.exchange_items = input.item_ids.toSorted();
        order.exchange_new_items = input.new_item_ids.toSorted();
        order.exchange_payment_method_id = input.payment_method_id;
        order.exchange_price_difference = difference;
        return order;
      },
    ),
    shopTool(
      'write',
      'return_delivered_order_items',
      'Returns items of a delivered order.',
      z.strictObject({ order_id: z.string(), item_ids: z.array(z.string()), payment_method_id: z.string() }),
      ({ order_id, item_ids, payment_method_id }) => {
        const order = shop.order(order_id);
        refuseIf(order.status !== 'delivered', 'Non-delivered order cannot be returned');
        const method = methodOf(order, payment_method_id);
        const isOriginal = payment_method_id === order.payment_history[0]?.payment_method_id;
        refuseIf(!isGiftCard(method) && !isOriginal, 'Payment method should be the original one');
        refuseMissingItems(order, item_ids);
        order.status = 'return requested';
        order.return_items = item_ids.toSorted();
        order.return_payment_method_id = payment_method_id;
        return order;
      },
    ),
    shopTool(
      'write',
      'modify_user_address',
      'Changes the default address of a user.',
      z.strictObject({ user_id: z.string(), ...address }),
      (input) => setAddress(shop.user(input.user_id), input),
    ),
  ];
}
