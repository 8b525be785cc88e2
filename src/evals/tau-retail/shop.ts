import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '#domain/tool.ts';

/** The shop of the benchmark's data base, as far as its rules need to know it. */
export interface Variant {
  item_id: string;
  options: Record<string, string>;
  available: boolean;
  price: number;
}

export interface Product {
  name: string;
  product_id: string;
  variants: Record<string, Variant>;
}

export interface PaymentMethod {
  source: string;
  id: string;
  balance?: number;
}

export interface Address {
  address1: string;
  address2: string;
  city: string;
  state: string;
  country: string;
  zip: string;
}

export interface User {
  user_id: string;
  name: { first_name: string; last_name: string };
  address: Address;
  email: string;
  payment_methods: Record<string, PaymentMethod>;
  orders: string[];
}

export interface OrderItem {
  name: string;
  product_id: string;
  item_id: string;
  price: number;
  options: Record<string, string>;
}

export interface Payment {
  transaction_type: string;
  amount: number;
  payment_method_id: string;
}

export interface Order {
  order_id: string;
  user_id: string;
  address: Address;
  items: OrderItem[];
  status: string;
  payment_history: Payment[];
  cancel_reason?: string;
  exchange_items?: string[];
  exchange_new_items?: string[];
  exchange_payment_method_id?: string;
  exchange_price_difference?: number;
  return_items?: string[];
  return_payment_method_id?: string;
}

export interface ShopData {
  products: Record<string, Product>;
  users: Record<string, User>;
  orders: Record<string, Order>;
}

/** Reads `tau-retail/db.json` of the data folder. */
export function readShopData(folder: string): ShopData {
  return JSON.parse(readFileSync(join(folder, 'tau-retail', 'db.json'), 'utf8')) as ShopData;
}

/** A fault the tool tells its caller. */
export class ShopRefusal extends ToolError {
  override name = 'ShopRefusal';
}

/**
 * The shop during one conversation. What is changed is a copy: the data stays as it is for the
 * next conversation, and `changes` is the end state to compare.
 */
export class Shop {
  readonly data: ShopData;
  readonly #users = new Map<string, User>();
  readonly #orders = new Map<string, Order>();

  constructor(data: ShopData) {
    this.data = data;
  }

  user(id: string): User {
    return this.#own(this.#users, this.data.users, id, 'User not found');
  }

  order(id: string): Order {
    return this.#own(this.#orders, this.data.orders, id, 'Order not found');
  }

  product(id: string): Product {
    if (!Object.hasOwn(this.data.products, id)) throw new ShopRefusal('Product not found');
    return this.data.products[id] as Product;
  }

  /** Users and orders that are not what they were. */
  changes(): Record<string, unknown> {
    const changed = (copies: Map<string, unknown>, originals: Record<string, unknown>) =>
      [...copies].filter(([id, copy]) => JSON.stringify(copy) !== JSON.stringify(originals[id]));
    const all = [...changed(this.#users, this.data.users), ...changed(this.#orders, this.data.orders)];
    return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #own<T>(copies: Map<string, T>, originals: Record<string, T>, id: string, refusal: string): T {
    const known = copies.get(id);
    if (known) return known;
    if (!Object.hasOwn(originals, id)) throw new ShopRefusal(refusal);
    const copy = structuredClone(originals[id] as T);
    copies.set(id, copy);
    return copy;
  }
}

/** Cents are kept exact to two digits, as the benchmark's own shop does. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;
