import { defineTool, inLanguage, ToolError, z } from 'handrail';
import { plans } from '../facts.ts';
import { ownAccount } from '../store/account.ts';
import { dayIn } from '../store/display.ts';
import { cancellationRow } from '../store/rows.ts';
import { ownSubscription } from '../store/subscriptions.ts';

const titles = {
  en: 'Cancel your plan at the end of the paid period',
  es: 'Cancelar tu plan al final del periodo pagado',
  fr: 'Résilier votre forfait à la fin de la période payée',
  de: 'Ihren Tarif zum Ende des bezahlten Zeitraums kündigen',
  pt: 'Cancelar o seu plano no fim do período pago',
  ja: 'お支払い済み期間の終了時にプランを解約する',
};

export const cancelSubscription = defineTool({
  name: 'cancel_subscription',
  description:
    'Cancels the paid plan of the customer at the end of the period they paid for; until then everything keeps working, afterwards the workspace moves to Free. Does not delete anything. Takes no plan id: it is the customer’s own plan.',
  input: z.object({
    reason: z
      .enum(['too_expensive', 'missing_feature', 'not_used', 'switched', 'other'])
      .optional()
      .describe('Only when the customer said why.'),
  }),
  effect: 'write',
  recovery: 'repeatable',
  describe: (_input, language = 'en') => inLanguage(titles, language),
  async run(_input, context) {
    const { records, idempotencyKey, now } = context;
    const language = context.language ?? context.customer.locale ?? 'en';
    const account = await ownAccount(context);
    const plan = await ownSubscription(account.id, context);
    if (!plan || plan.plan === 'free') throw new ToolError('This customer has no paid plan to cancel.');
    if (plan.status === 'cancelled') throw new ToolError('The plan of this customer is cancelled already.');
    await records.insert('cancellations', plan.id, {
      idempotency_key: idempotencyKey,
      ends_on: plan.period_ends_on,
      cancelled_on: now.toISOString().slice(0, 10),
    } satisfies z.infer<typeof cancellationRow>);
    // Whoever cancelled first, the plan ends on the same day: asking again changes nothing.
    const { ends_on } = cancellationRow.parse(await records.get('cancellations', plan.id));
    return {
      plan: plans[plan.plan].name,
      workspace: plan.workspace,
      ends_on,
      ends_display: dayIn(language, ends_on, now),
      afterwards: 'The workspace moves to the Free plan; data stays.',
    };
  },
});
