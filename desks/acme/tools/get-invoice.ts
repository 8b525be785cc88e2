import { defineTool, ToolError, z } from 'handrail';
import { ownAccount } from '../store/account.ts';
import { dayIn, money } from '../store/display.ts';
import { invoiceRow } from '../store/rows.ts';
import { descriptionIn } from '../store/wording.ts';

export const getInvoice = defineTool({
  name: 'get_invoice',
  description:
    'Finds an invoice of the customer and returns its number, day, amount, what it was for and the link to its PDF. Without a number it returns the newest one.',
  input: z.object({
    invoice: z
      .string()
      .max(30)
      .optional()
      .describe('Invoice number such as "INV-2026-01086"; leave out for the newest.'),
  }),
  effect: 'read',
  assurance: 'verified',
  async run({ invoice }, context) {
    const language = context.language ?? context.customer.locale ?? 'en';
    const account = await ownAccount(context);
    const own = (await context.records.find('invoices', 'customer_id', account.id)).map(({ id, data }) => ({
      id,
      ...invoiceRow.parse(data),
    }));
    const newest = own.toSorted((a, b) => b.issued_on.localeCompare(a.issued_on) || b.id.localeCompare(a.id))[0];
    const found = invoice ? own.find(({ id }) => id === invoice.trim().toUpperCase()) : newest;
    if (!found)
      throw new ToolError(
        invoice ? `No invoice ${invoice} belongs to this customer.` : 'This customer has no invoices yet.',
      );
    return {
      invoice: found.id,
      issued_on: found.issued_on,
      issued_display: dayIn(language, found.issued_on, context.now),
      amount: found.amount,
      amount_display: money(found.amount),
      description: descriptionIn(language, found.description),
      pdf_url: `https://app.acme.example/invoices/${found.id}.pdf`,
    };
  },
});
