import type { PolicyFacts } from '#domain/policy/facts.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import {
  allowFor,
  fieldsFromCustomer,
  oncePer,
  onlyWhen,
  requireBefore,
  requireConfirmation,
} from '#domain/policy/rules.ts';
import { cents, type Order, type Product, type User, type Variant } from './shop.ts';

const finders = ['find_user_id_by_email', 'find_user_id_by_name_zip'];
const cancel = 'cancel_pending_order';
const changeAddress = 'modify_pending_order_address';
const changePayment = 'modify_pending_order_payment';
const changeItems = 'modify_pending_order_items';
const exchange = 'exchange_delivered_order_items';
const giveBack = 'return_delivered_order_items';
const changeProfile = 'modify_user_address';
const onPending = [cancel, changeAddress, changePayment, changeItems];
const onDelivered = [exchange, giveBack];
const onOrders = [...onPending, ...onDelivered];
const writes = [...onOrders, changeProfile];
const customersOwn = ['get_user_details', 'get_order_details'];

/** Results of this conversation, newest first. */
function results(facts: PolicyFacts): { tool: string; data: unknown }[] {
  return facts.history
    .filter((call) => call.ticketId === facts.ticketId && call.outcome?.status === 'succeeded')
    .map((call) => ({ tool: call.tool, data: call.outcome?.status === 'succeeded' ? call.outcome.result : null }))
    .toReversed();
}

const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;

function authenticatedUser(facts: PolicyFacts): unknown {
  return results(facts).find(({ tool }) => finders.includes(tool))?.data;
}

/** The customer's profile as last looked up. */
function profile(facts: PolicyFacts): User | undefined {
  const user = authenticatedUser(facts);
  return results(facts).find(({ data }) => field(data, 'user_id') === user && field(data, 'payment_methods'))?.data as
    | User
    | undefined;
}

/** The authenticated user is looked for again, by what their profile says. */
function isSamePerson(facts: PolicyFacts): boolean {
  const known = profile(facts);
  const { email, first_name, last_name, zip } = facts.input;
  if (email !== undefined) return known?.email === email;
  return known?.name.first_name === first_name && known?.name.last_name === last_name && known?.address.zip === zip;
}

/** The order of the call as last seen: looked up, or as a write left it. */
function order(facts: PolicyFacts): Order | undefined {
  const found = results(facts).find(({ data }) => field(data, 'order_id') === facts.input.order_id);
  return found?.data as Order | undefined;
}

function product(facts: PolicyFacts, id: string): Product | undefined {
  return results(facts).find(({ data }) => field(data, 'product_id') === id && field(data, 'variants'))?.data as
    | Product
    | undefined;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Old items with the variants asked for instead; undefined where one is not known. */
function swaps(
  facts: PolicyFacts,
): { from: Order['items'][number] | undefined; to: Variant | undefined; id: string }[] {
  const known = order(facts);
  const newIds = texts(facts.input.new_item_ids);
  return texts(facts.input.item_ids).map((id, index) => {
    const from = known?.items.find((item) => item.item_id === id);
    const newId = newIds[index] ?? '';
    const variants = from ? product(facts, from.product_id)?.variants : undefined;
    return { from, to: variants && Object.hasOwn(variants, newId) ? variants[newId] : undefined, id };
  });
}

function isSwap(
  facts: PolicyFacts,
  from: Order['items'][number] | undefined,
  to: Variant | undefined,
  id: string,
): boolean {
  if (!from || to?.available !== true) return false;
  return to.item_id !== id || asksForTheSame(facts);
}

function hasAllItems(facts: PolicyFacts): boolean {
  const there = order(facts)?.items.map((item) => item.item_id) ?? [];
  const asked = texts(facts.input.item_ids);
  const count = (list: string[], id: string) => list.filter((one) => one === id).length;
  return asked.length > 0 && asked.every((id) => count(asked, id) <= count(there, id));
}

const sign = (kind: string) => (kind === 'refund' ? 1 : -1);

/** Payments that a write of this conversation added to its order. */
function movedBy(tool: string, result: Order): Order['payment_history'] {
  const all = result.payment_history;
  if (tool === cancel) return all.slice(all.length / 2);
  if (tool === changePayment) return all.slice(-2);
  return tool === changeItems ? all.slice(-1) : [];
}

/** Balance of a gift card: as last looked up, with what this conversation moved since. */
function balanceOf(facts: PolicyFacts, id: string): number {
  const known = results(facts);
  const seen = known.findIndex(({ data }) => data === profile(facts));
  const moved = known.slice(0, seen).flatMap(({ tool, data }) => movedBy(tool, data as Order));
  const change = moved
    .filter((payment) => payment.payment_method_id === id)
    .reduce((sum, payment) => sum + sign(payment.transaction_type) * payment.amount, 0);
  return cents((profile(facts)?.payment_methods[id]?.balance ?? 0) + change);
}

/**
 * The written policy wants another variant. The older tasks were written by a program, and where it
 * chose no other option ("to {}") their reference solutions exchange the item for itself: such
 * words let that pass, as a request for a replacement. No words of a person do.
 */
export const replacementAsked = /\bto \{\}/;

function asksForTheSame(facts: PolicyFacts): boolean {
  return facts.trusted.some((text) => replacementAsked.test(text));
}

function giftCardCovers(facts: PolicyFacts, amount: number): boolean {
  const method = profile(facts)?.payment_methods[String(facts.input.payment_method_id)];
  return method !== undefined && (method.source !== 'gift_card' || balanceOf(facts, method.id) >= cents(amount));
}

/** The shop's written policy, as far as code can check it. */
export const retailRules: PolicyRule[] = [
  allowFor(['*'], writes, { id: 'may-act', reason: 'The agent cancels, modifies, returns and exchanges.' }),
  fieldsFromCustomer(writes, ['order_id', 'user_id', 'payment_method_id', 'address1', 'city', 'zip'], {
    id: 'target-from-customer',
    reason: 'Orders, payment methods and addresses come from the customer or their records.',
  }),
  requireBefore(
    [...writes, ...customersOwn, 'get_product_details', 'get_item_details', 'list_all_product_types'],
    finders,
    {
      id: 'authenticate-first',
      reason: 'Find the user by e-mail, or by name and zip code, first.',
    },
  ),
  onlyWhen(finders, (facts) => authenticatedUser(facts) === undefined || isSamePerson(facts), {
    id: 'one-user',
    reason: 'One conversation serves one user.',
  }),
  onlyWhen(['get_user_details', changeProfile], (facts) => facts.input.user_id === authenticatedUser(facts), {
    id: 'own-profile',
    reason: 'Only the profile of the authenticated user.',
  }),
  requireBefore([...onOrders, changeProfile, 'get_order_details'], 'get_user_details', {
    id: 'profile-first',
    reason: 'Look at the user’s profile first.',
  }),
  onlyWhen(
    ['get_order_details', ...onOrders],
    (facts) => profile(facts)?.orders.includes(String(facts.input.order_id)) === true,
    {
      id: 'own-order',
      reason: 'Only orders of the authenticated user.',
    },
  ),
  requireBefore(onOrders, 'get_order_details', {
    id: 'order-first',
    reason: 'Check the order’s status before acting on it.',
    subject: 'order_id',
  }),
  onlyWhen(onPending, (facts) => order(facts)?.status === 'pending', {
    id: 'pending-only',
    reason: 'Only a pending order whose items were not modified.',
  }),
  onlyWhen(onDelivered, (facts) => order(facts)?.status === 'delivered', {
    id: 'delivered-only',
    reason: 'Only a delivered order without a return or exchange.',
  }),
  oncePer(
    [changeItems, ...onDelivered],
    { per: 'subject', subject: 'order_id' },
    {
      id: 'items-once',
      reason: 'Items of an order are modified, returned or exchanged once.',
    },
  ),
  onlyWhen([changeItems, ...onDelivered], hasAllItems, {
    id: 'items-of-order',
    reason: 'Each item must be in the order, as often as it is asked for.',
  }),
  onlyWhen(
    [changeItems, exchange],
    (facts) =>
      texts(facts.input.item_ids).length === texts(facts.input.new_item_ids).length &&
      swaps(facts).every(({ from, to, id }) => isSwap(facts, from, to, id)),
    {
      id: 'other-variant',
      reason: 'Each new item is an available, different variant of the same product; look it up first.',
    },
  ),
  onlyWhen(
    [changePayment, changeItems, ...onDelivered],
    (facts) => Object.hasOwn(profile(facts)?.payment_methods ?? {}, String(facts.input.payment_method_id)),
    { id: 'own-payment-method', reason: 'Only payment methods in the user’s profile.' },
  ),
  onlyWhen(
    [changeItems, exchange],
    (facts) =>
      giftCardCovers(
        facts,
        swaps(facts).reduce((sum, { from, to }) => sum + (to?.price ?? 0) - (from?.price ?? 0), 0),
      ),
    { id: 'gift-card-covers-difference', reason: 'A gift card must cover the price difference.' },
  ),
  onlyWhen(
    changePayment,
    (facts) => {
      const [paid, ...more] = order(facts)?.payment_history ?? [];
      const isOther = paid?.payment_method_id !== facts.input.payment_method_id;
      return paid !== undefined && more.length === 0 && isOther && giftCardCovers(facts, paid.amount);
    },
    { id: 'other-payment-method', reason: 'A single other payment method, which covers the whole amount.' },
  ),
  onlyWhen(
    giveBack,
    (facts) => {
      const id = String(facts.input.payment_method_id);
      const isGiftCard = profile(facts)?.payment_methods[id]?.source === 'gift_card';
      return isGiftCard || order(facts)?.payment_history[0]?.payment_method_id === id;
    },
    { id: 'refund-target', reason: 'Refunds go to the original payment method or an existing gift card.' },
  ),
  onlyWhen('*', (facts) => (facts.alongside ?? []).length === 0, {
    id: 'one-call-at-a-time',
    reason: 'One tool call at a time.',
  }),
  requireConfirmation(writes, {
    id: 'customer-confirms',
    reason: 'List the details and get the customer’s yes before acting.',
  }),
];
