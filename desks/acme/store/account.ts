import { type ToolContext, ToolError } from 'handrail';
import { type CustomerRow, customerRow } from './rows.ts';

/** The customer of the conversation, as Acme's own records know them. */
export interface Account extends CustomerRow {
  id: string;
}

/**
 * Finds the account by the id that a signed token gave, else by e-mail address; both come from the
 * server, never from the model. Throws a `ToolError` when there is none.
 */
export async function ownAccount({ customer, records }: ToolContext): Promise<Account> {
  if (customer.externalId) {
    const data = await records.get('customers', customer.externalId);
    if (data) return { id: customer.externalId, ...customerRow.parse(data) };
  }
  if (customer.email) {
    const [match] = await records.find('customers', 'email', customer.email.trim().toLowerCase());
    if (match) return { id: match.id, ...customerRow.parse(match.data) };
  }
  throw new ToolError('No Acme account belongs to this customer. They may have signed up with another e-mail address.');
}
