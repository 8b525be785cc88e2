import { z } from 'zod';
import type { ToolDefinition } from '#domain/tool.ts';
import { calculate } from './calculate.ts';
import { cents, type Shop, ShopRefusal } from './shop.ts';
import { shopTool } from './shop-tool.ts';

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The tools that only look, for one conversation with the shop. */
export function readTools(shop: Shop): ToolDefinition[] {
  const findUser = (
    fits: (user: { email: string; name: { first_name: string; last_name: string }; zip: string }) => boolean,
  ) => {
    const found = Object.values(shop.data.users).find((user) => fits({ ...user, zip: user.address.zip }));
    if (!found) throw new ShopRefusal('User not found');
    return found.user_id;
  };
  return [
    shopTool(
      'read',
      'find_user_id_by_email',
      'Finds a user by e-mail address.',
      z.strictObject({ email: z.string() }),
      ({ email }) => findUser((user) => same(user.email, email)),
    ),
    shopTool(
      'read',
      'find_user_id_by_name_zip',
      'Finds a user by name and zip code.',
      z.strictObject({ first_name: z.string(), last_name: z.string(), zip: z.string() }),
      ({ first_name, last_name, zip }) =>
        findUser(
          (user) => same(user.name.first_name, first_name) && same(user.name.last_name, last_name) && user.zip === zip,
        ),
    ),
    shopTool('read', 'get_user_details', 'Profile of a user.', z.strictObject({ user_id: z.string() }), ({ user_id }) =>
      shop.user(user_id),
    ),
    shopTool(
      'read',
      'get_order_details',
      'Status and items of an order.',
      z.strictObject({ order_id: z.string() }),
      ({ order_id }) => shop.order(order_id),
    ),
    shopTool(
      'read',
      'get_product_details',
      'Variants of a product.',
      z.strictObject({ product_id: z.string() }),
      ({ product_id }) => shop.product(product_id),
    ),
    shopTool('read', 'get_item_details', 'One variant.', z.strictObject({ item_id: z.string() }), ({ item_id }) => {
      const found = Object.values(shop.data.products).flatMap(({ variants }) => variants[item_id] ?? []);
      if (!found[0]) throw new ShopRefusal('Item not found');
      return found[0];
    }),
    shopTool('read', 'list_all_product_types', 'Names and ids of all products.', z.strictObject({}), () =>
      Object.fromEntries(Object.values(shop.data.products).map((product) => [product.name, product.product_id])),
    ),
    shopTool(
      'read',
      'calculate',
      'Works out an expression.',
      z.strictObject({ expression: z.string() }),
      ({ expression }) => {
        const value = calculate(expression);
        if (value === undefined) throw new ShopRefusal('Invalid characters in expression');
        return cents(value);
      },
    ),
    shopTool(
      'read',
      'transfer_to_human_agents',
      'Hands over to a person.',
      z.strictObject({ summary: z.string() }),
      () => 'done',
    ),
  ];
}
