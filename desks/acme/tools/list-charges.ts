import { defineTool, z } from 'handrail';
import { disputeWithoutPerson, refundArrives, reservationDays } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { addMonths } from '../store/calendar.ts';
import { type Charge, duplicatesIn, ownCharges } from '../store/charges.ts';
import { dayIn, money } from '../store/display.ts';
import { descriptionIn, paidWithIn } from '../store/wording.ts';

export const listCharges = defineTool({
  name: 'list_charges',
  description:
    'Lists what the customer was charged in the last months (plans and shop orders), newest first, and says whether an invoice was charged twice. Use it for questions about charges, double charges and unknown amounts.',
  input: z.object({ months: z.number().int().min(1).max(6).default(2) }),
  effect: 'read',
  assurance: 'verified',
  async run({ months }, context) {
    const language = context.language ?? context.customer.locale ?? 'en';
    const account = await ownAccount(context);
    const since = addMonths(context.now.toISOString().slice(0, 10), -months);
    const all = await ownCharges(account.id, context);
    const charges = all.filter((charge) => charge.charged_on >= since);
    const twice = duplicatesIn(all).find((charge) => charge.charged_on >= since);
    const present = (charge: Charge) => ({
      charge_id: charge.id,
      charged_on: charge.charged_on,
      charged_display: dayIn(language, charge.charged_on, context.now),
      amount: charge.amount,
      amount_display: money(charge.amount),
      description: descriptionIn(language, charge.description),
      invoice: charge.invoice,
      paid_with: paidWithIn(language, charge.paid_with),
      refunded: charge.refunded,
    });
    const listed = charges.map(present);
    return {
      finding: !twice ? 'no_duplicate' : twice.refunded ? 'duplicate_refunded' : 'duplicate',
      duplicate: twice ? present(twice) : null,
      months_covered: `${months} months`,
      bank_drops_reservations_within: `${reservationDays} days`,
      ...(twice?.refunded ? { refund_arrives_in: `${refundArrives} business days` } : {}),
      needs_billing_team: twice ? twice.amount > disputeWithoutPerson : false,
      charges: listed,
      charges_display: listed
        .map((c) => `- ${c.charged_display} · ${c.amount_display} · ${c.description} · ${c.invoice}`)
        .join('\n'),
    };
  },
});
