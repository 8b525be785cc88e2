import { defineTool, inLanguage, ToolError, z } from 'handrail';
import { ownAccount } from '../store/account.ts';
import { ownOrder } from '../store/orders.ts';
import type { addressChangeRow } from '../store/rows.ts';
import { orderId } from './get-order-status.ts';

const titles = {
  en: 'Send order {order} to: {address}',
  es: 'Enviar el pedido {order} a: {address}',
  fr: 'Envoyer la commande {order} à : {address}',
  de: 'Bestellung {order} senden an: {address}',
  pt: 'Enviar o pedido {order} para: {address}',
  ja: '注文{order}の届け先を変更する：{address}',
};

export const updateShippingAddress = defineTool({
  name: 'update_shipping_address',
  description:
    'Changes where a shop order is sent. Only works while the order is still being prepared. Give the whole address as the customer wrote it: street and number, town, postcode, country.',
  input: z.object({
    order_id: orderId,
    address: z.string().min(10).max(300).describe('The whole new address on one line, in the customer’s words.'),
  }),
  effect: 'write',
  recovery: 'repeatable',
  describe: ({ order_id, address }, language = 'en') =>
    inLanguage(titles, language).replace('{order}', order_id).replace('{address}', address),
  async run({ order_id, address }, context) {
    const account = await ownAccount(context);
    const order = await ownOrder(order_id, account.id, context);
    if (order.status !== 'processing') {
      throw new ToolError(
        `Order ${order.id} is ${order.status.replaceAll('_', ' ')}; its address can no longer change.`,
      );
    }
    if (!/\d/.test(address)) {
      throw new ToolError(
        'The address has no number or postcode. Ask for street and number, town, postcode and country.',
      );
    }
    await context.records.insert('address_changes', context.idempotencyKey, {
      order_id: order.id,
      address: address.trim(),
      changed_at: context.now.toISOString(),
    } satisfies z.infer<typeof addressChangeRow>);
    return { order_id: order.id, address: address.trim() };
  },
});
