import type { Order, ShopData, User } from '../tau-retail/shop.ts';
import type { Trajectory } from '../tau-retail/trajectories.ts';

const home = { address1: '1 Main Street', address2: '', city: 'Bern', state: 'BE', country: 'CH', zip: '3000' };
const user = (id: string, orders: string[]): User => ({
  user_id: id,
  name: { first_name: id, last_name: 'Example' },
  address: home,
  email: `${id}@example.com`,
  payment_methods: {
    [`card_${id}`]: { source: 'credit_card', id: `card_${id}` },
    [`gift_${id}`]: { source: 'gift_card', id: `gift_${id}`, balance: 5 },
  },
  orders,
});
const order = (id: string, owner: string, status: string): Order => ({
  order_id: id,
  user_id: owner,
  address: home,
  items: [{ name: 'Mug', product_id: 'p1', item_id: 'i1', price: 10, options: {} }],
  status,
  payment_history: [{ transaction_type: 'payment', amount: 10, payment_method_id: `card_${owner}` }],
});
const variant = (id: string, price: number, available: boolean) => ({ item_id: id, options: {}, available, price });
/** Two customers with a pending and a delivered order each. */
export const madeShop: ShopData = {
  products: {
    p1: {
      name: 'Mug',
      product_id: 'p1',
      variants: { i1: variant('i1', 10, true), i2: variant('i2', 12, true), i3: variant('i3', 99, false) },
    },
    p2: { name: 'Lamp', product_id: 'p2', variants: { i9: variant('i9', 30, true) } },
  },
  users: { ana: user('ana', ['#W1', '#W2']), bob: user('bob', ['#W3', '#W4']) },
  orders: {
    '#W1': order('#W1', 'ana', 'pending'),
    '#W2': order('#W2', 'ana', 'delivered'),
    '#W3': order('#W3', 'bob', 'pending'),
    '#W4': order('#W4', 'bob', 'delivered'),
  },
};
/** One of them cancels the first and exchanges the second. */
export const madeTask: Trajectory = {
  id: 'one',
  userId: 'ana',
  words: ['I am ana. Cancel #W1, I no longer need it. Exchange the mug of #W2 for the larger one, by card_ana.'],
  steps: [
    { tool: 'cancel_pending_order', input: { order_id: '#W1', reason: 'no longer needed' } },
    {
      tool: 'exchange_delivered_order_items',
      input: { order_id: '#W2', item_ids: ['i1'], new_item_ids: ['i2'], payment_method_id: 'card_ana' },
    },
  ],
};
