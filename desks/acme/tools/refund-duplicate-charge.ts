import { defineTool, inLanguage, ToolError, z } from 'handrail';
import { refundArrives } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { duplicatesIn, ownCharges } from '../store/charges.ts';
import { money } from '../store/display.ts';
import { paidWithIn } from '../store/wording.ts';

const titles = {
  en: 'Give back {amount} that was charged twice',
  es: 'Devolver {amount} cobrados dos veces',
  fr: 'Rendre {amount} prélevés deux fois',
  de: '{amount} zurückzahlen, die doppelt abgebucht wurden',
  pt: 'Devolver {amount} cobrados em duplicidade',
  ja: '二重に請求された{amount}を返金する',
};

export const refundDuplicateCharge = defineTool({
  name: 'refund_duplicate_charge',
  description:
    'Gives back a charge that list_charges found to be a duplicate. Use its charge_id and amount exactly. Above $100 the billing team takes over.',
  input: z.object({
    charge_id: z.string().min(4).max(20).describe('charge_id of the duplicate, from list_charges.'),
    amount: z.number().positive().max(10_000).describe('US dollars, the amount of that charge.'),
  }),
  effect: 'write',
  recovery: 'repeatable',
  describe: ({ amount }, language = 'en') => inLanguage(titles, language).replace('{amount}', money(amount)),
  async run({ charge_id, amount }, context) {
    const account = await ownAccount(context);
    const duplicate = duplicatesIn(await ownCharges(account.id, context)).find((charge) => charge.id === charge_id);
    if (!duplicate) throw new ToolError(`Charge ${charge_id} is not a duplicate charge of this customer.`);
    if (amount !== duplicate.amount) throw new ToolError(`Charge ${charge_id} was ${money(duplicate.amount)}.`);
    // Kept by charge: however often it is asked for, it is given back once.
    await context.records.insert('charge_refunds', charge_id, {
      idempotency_key: context.idempotencyKey,
      customer_id: account.id,
      amount,
      refunded_on: context.now.toISOString().slice(0, 10),
    });
    return {
      charge_id,
      amount,
      amount_display: money(amount),
      invoice: duplicate.invoice,
      paid_with: paidWithIn(context.language ?? context.customer.locale ?? 'en', duplicate.paid_with),
      arrives_in: `${refundArrives} business days`,
    };
  },
});
