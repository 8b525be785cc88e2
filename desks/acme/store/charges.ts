import type { ToolContext } from 'handrail';
import { type ChargeRow, chargeRow } from './rows.ts';

export interface Charge extends ChargeRow {
  id: string;
  refunded: boolean;
}

/** The customer's charges, newest first. */
export async function ownCharges(customerId: string, { records }: ToolContext): Promise<Charge[]> {
  const found = await records.find('charges', 'customer_id', customerId);
  const charges = await Promise.all(
    found.map(async ({ id, data }) => ({
      id,
      ...chargeRow.parse(data),
      refunded: Boolean(await records.get('charge_refunds', id)),
    })),
  );
  return charges.toSorted((a, b) => b.charged_on.localeCompare(a.charged_on) || b.id.localeCompare(a.id));
}

/** Charges that were made although their invoice had been paid already, newest first. */
export function duplicatesIn(charges: readonly Charge[]): Charge[] {
  const paid = new Set<string>();
  const again: Charge[] = [];
  for (const charge of charges.toReversed()) {
    if (paid.has(charge.invoice)) again.unshift(charge);
    paid.add(charge.invoice);
  }
  return again;
}
