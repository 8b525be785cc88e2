import { type ToolContext, ToolError } from 'handrail';
import { addressChangeRow, type OrderRow, orderRow, refundRow } from './rows.ts';

/** An order as it stands now: as placed, plus what tools did to it since. */
export interface Order extends Omit<OrderRow, 'status'> {
  id: string;
  status: OrderRow['status'] | 'refunded';
  refundedOn?: string;
}

async function withEffects(id: string, row: OrderRow, { records }: ToolContext): Promise<Order> {
  const [moved, refund] = await Promise.all([
    records.find('address_changes', 'order_id', id),
    records.get('refunds', id),
  ]);
  const changes = moved.map(({ data }) => addressChangeRow.parse(data));
  const newest = changes.toSorted((a, b) => a.changed_at.localeCompare(b.changed_at)).at(-1);
  const order = { ...row, id, address: newest?.address ?? row.address };
  return refund ? { ...order, status: 'refunded', refundedOn: refundRow.parse(refund).refunded_on } : order;
}

/** "#1042", "order 1042" and " 1042 " all mean order 1042. */
export function orderNumber(written: string): string {
  return /\d+/.exec(written)?.[0] ?? written.trim();
}

/** An order of this customer; another's is as unknown as one that does not exist. */
export async function ownOrder(written: string, customerId: string, context: ToolContext): Promise<Order> {
  const id = orderNumber(written);
  const data = await context.records.get('orders', id);
  const row = data ? orderRow.parse(data) : undefined;
  if (row?.customer_id !== customerId) throw new ToolError(`No order ${id} belongs to this customer.`);
  return withEffects(id, row, context);
}

/** The customer's orders, newest first. */
export async function ownOrders(customerId: string, context: ToolContext): Promise<Order[]> {
  const found = await context.records.find('orders', 'customer_id', customerId);
  const orders = await Promise.all(found.map(({ id, data }) => withEffects(id, orderRow.parse(data), context)));
  return orders.toSorted((a, b) => Number(b.id) - Number(a.id));
}

/** "2 × Team Hoodie, Stand-up Mug". */
export function itemsOf(order: Order): string {
  return order.items.map(({ quantity, name }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(', ');
}
