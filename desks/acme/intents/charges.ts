import type { Procedure } from 'handrail';
import { asksHow } from './asks-how.ts';

/** Lists the charges, says what was found, gives a true duplicate back. */
export const doubleChargeProcedure: Procedure = {
  unless: asksHow,
  steps: [
    { tool: 'lookup_account' },
    { tool: 'list_charges', input: { months: 2 } },
    {
      tool: 'refund_duplicate_charge',
      input: { charge_id: '{list_charges.duplicate.charge_id}', amount: '{list_charges.duplicate.amount}' },
      when: { path: 'list_charges.finding', is: 'duplicate' },
    },
  ],
  replies: [
    {
      when: { path: 'refund_duplicate_charge.amount_display' },
      resolves: true,
      text: {
        en: 'You were right, and I am sorry. Invoice {refund_duplicate_charge.invoice} was charged twice. I have given the second **{refund_duplicate_charge.amount_display}** back to {refund_duplicate_charge.paid_with}; banks need 5–10 business days to show it.',
        es: 'Tenías razón y lo siento. La factura {refund_duplicate_charge.invoice} se cobró dos veces. He devuelto el segundo cobro de **{refund_duplicate_charge.amount_display}** a {refund_duplicate_charge.paid_with}; el banco tarda de 5 a 10 días laborables en mostrarlo.',
        fr: 'Vous aviez raison, et je vous prie de nous excuser. La facture {refund_duplicate_charge.invoice} a été débitée deux fois. J’ai remboursé le second prélèvement de **{refund_duplicate_charge.amount_display}** sur {refund_duplicate_charge.paid_with} ; la banque met 5 à 10 jours ouvrés à l’afficher.',
        de: 'Sie hatten recht, und es tut mir leid. Die Rechnung {refund_duplicate_charge.invoice} wurde doppelt abgebucht. Ich habe die zweite Abbuchung von **{refund_duplicate_charge.amount_display}** auf {refund_duplicate_charge.paid_with} zurückgezahlt; bis die Bank es anzeigt, vergehen 5–10 Werktage.',
        pt: 'Você tinha razão, e peço desculpas. A fatura {refund_duplicate_charge.invoice} foi cobrada duas vezes. Devolvi a segunda cobrança de **{refund_duplicate_charge.amount_display}** em {refund_duplicate_charge.paid_with}; o banco leva de 5 a 10 dias úteis para mostrar.',
        ja: 'ご指摘のとおりで、申し訳ございません。請求書{refund_duplicate_charge.invoice}が二重に請求されていました。2回目の**{refund_duplicate_charge.amount_display}**を{refund_duplicate_charge.paid_with}へ返金いたしました。反映まで5〜10営業日かかります。',
      },
    },
    {
      when: { path: 'refund_duplicate_charge.error' },
      escalates: 'policy_exception',
      text: {
        en: 'You are right: invoice {list_charges.duplicate.invoice} was charged twice, {list_charges.duplicate.amount_display} on {list_charges.duplicate.charged_display}. I have not given it back yet; our billing team will look at it with you.',
        es: 'Tienes razón: la factura {list_charges.duplicate.invoice} se cobró dos veces, {list_charges.duplicate.amount_display} el {list_charges.duplicate.charged_display}. Aún no lo he devuelto; nuestro equipo de facturación lo revisará contigo.',
        fr: 'Vous avez raison : la facture {list_charges.duplicate.invoice} a été débitée deux fois, {list_charges.duplicate.amount_display} le {list_charges.duplicate.charged_display}. Je ne l’ai pas encore remboursée ; notre équipe facturation va voir cela avec vous.',
        de: 'Sie haben recht: Die Rechnung {list_charges.duplicate.invoice} wurde doppelt abgebucht, {list_charges.duplicate.amount_display} am {list_charges.duplicate.charged_display}. Zurückgezahlt habe ich sie noch nicht; unser Abrechnungsteam klärt das mit Ihnen.',
        pt: 'Você tem razão: a fatura {list_charges.duplicate.invoice} foi cobrada duas vezes, {list_charges.duplicate.amount_display} em {list_charges.duplicate.charged_display}. Ainda não devolvi o valor; a equipe de cobrança vai ver isso com você.',
        ja: 'ご指摘のとおり、請求書{list_charges.duplicate.invoice}が{list_charges.duplicate.charged_display}に{list_charges.duplicate.amount_display}二重に請求されています。まだ返金しておりませんので、請求担当チームが対応いたします。',
      },
    },
    // Found and not given back yet: the customer's yes is waited for.
    {
      when: { path: 'list_charges.finding', is: 'duplicate' },
      text: {
        en: 'You are right, and I am sorry: invoice {list_charges.duplicate.invoice} was charged twice on {list_charges.duplicate.charged_display}. I can give the second **{list_charges.duplicate.amount_display}** back to {list_charges.duplicate.paid_with}.',
        es: 'Tienes razón y lo siento: la factura {list_charges.duplicate.invoice} se cobró dos veces el {list_charges.duplicate.charged_display}. Puedo devolver el segundo cobro de **{list_charges.duplicate.amount_display}** a {list_charges.duplicate.paid_with}.',
        fr: 'Vous avez raison, et je vous prie de nous excuser : la facture {list_charges.duplicate.invoice} a été débitée deux fois le {list_charges.duplicate.charged_display}. Je peux rembourser le second prélèvement de **{list_charges.duplicate.amount_display}** sur {list_charges.duplicate.paid_with}.',
        de: 'Sie haben recht, und es tut mir leid: Die Rechnung {list_charges.duplicate.invoice} wurde am {list_charges.duplicate.charged_display} doppelt abgebucht. Ich kann die zweite Abbuchung von **{list_charges.duplicate.amount_display}** auf {list_charges.duplicate.paid_with} zurückzahlen.',
        pt: 'Você tem razão, e peço desculpas: a fatura {list_charges.duplicate.invoice} foi cobrada duas vezes em {list_charges.duplicate.charged_display}. Posso devolver a segunda cobrança de **{list_charges.duplicate.amount_display}** em {list_charges.duplicate.paid_with}.',
        ja: 'ご指摘のとおりで、申し訳ございません。請求書{list_charges.duplicate.invoice}が{list_charges.duplicate.charged_display}に二重に請求されていました。2回目の**{list_charges.duplicate.amount_display}**を{list_charges.duplicate.paid_with}へ返金できます。',
      },
    },
    {
      when: { path: 'list_charges.finding', is: 'duplicate_refunded' },
      resolves: true,
      text: {
        en: 'Invoice {list_charges.duplicate.invoice} was charged twice, and the second {list_charges.duplicate.amount_display} is already on its way back to {list_charges.duplicate.paid_with}. It can take 5–10 business days to show.',
        es: 'La factura {list_charges.duplicate.invoice} se cobró dos veces y el segundo cobro de {list_charges.duplicate.amount_display} ya está de vuelta a {list_charges.duplicate.paid_with}. Puede tardar de 5 a 10 días laborables en verse.',
        fr: 'La facture {list_charges.duplicate.invoice} a été débitée deux fois, et le second prélèvement de {list_charges.duplicate.amount_display} est déjà en cours de remboursement sur {list_charges.duplicate.paid_with}. Cela peut prendre 5 à 10 jours ouvrés.',
        de: 'Die Rechnung {list_charges.duplicate.invoice} wurde doppelt abgebucht, und die zweite Abbuchung von {list_charges.duplicate.amount_display} ist schon auf dem Rückweg zu {list_charges.duplicate.paid_with}. Bis es zu sehen ist, können 5–10 Werktage vergehen.',
        pt: 'A fatura {list_charges.duplicate.invoice} foi cobrada duas vezes, e a segunda cobrança de {list_charges.duplicate.amount_display} já está sendo devolvida em {list_charges.duplicate.paid_with}. Pode levar de 5 a 10 dias úteis.',
        ja: '請求書{list_charges.duplicate.invoice}は二重に請求されましたが、2回目の{list_charges.duplicate.amount_display}は{list_charges.duplicate.paid_with}への返金手続きが済んでいます。反映まで5〜10営業日かかることがあります。',
      },
    },
    {
      when: { path: 'list_charges.finding', is: 'no_duplicate' },
      text: {
        en: 'I have looked through your charges of the last two months and every invoice was charged once:\n\n{list_charges.charges_display}\n\nA second line on your statement can also be a reservation that your bank drops within 7 days. Is one of these charges the one you do not expect?',
        es: 'He revisado tus cobros de los dos últimos meses y cada factura se cobró una sola vez:\n\n{list_charges.charges_display}\n\nUna segunda línea en el extracto también puede ser una retención que el banco anula en 7 días. ¿Es alguno de estos el cobro que no esperabas?',
        fr: 'J’ai parcouru vos prélèvements des deux derniers mois et chaque facture n’a été débitée qu’une fois :\n\n{list_charges.charges_display}\n\nUne seconde ligne sur votre relevé peut aussi être une préautorisation que votre banque annule sous 7 jours. L’un de ces prélèvements vous surprend-il ?',
        de: 'Ich habe Ihre Abbuchungen der letzten zwei Monate durchgesehen; jede Rechnung wurde einmal abgebucht:\n\n{list_charges.charges_display}\n\nEine zweite Zeile auf dem Auszug kann auch eine Vormerkung sein, die Ihre Bank innerhalb von 7 Tagen auflöst. Ist eine dieser Abbuchungen die unerwartete?',
        pt: 'Revisei as suas cobranças dos últimos dois meses e cada fatura foi cobrada uma vez:\n\n{list_charges.charges_display}\n\nUma segunda linha no extrato também pode ser uma pré-autorização que o banco desfaz em até 7 dias. Alguma dessas é a cobrança que você não esperava?',
        ja: '直近2か月のご請求を確認しましたが、各請求書の請求は1回ずつでした。\n\n{list_charges.charges_display}\n\n明細の2行目は、カード会社が7日以内に取り消す仮売上の場合もあります。この中に心当たりのないご請求はありますか。',
      },
    },
  ],
};

/** Finds an invoice, the newest when none is named. */
export const invoiceProcedure: Procedure = {
  unless: asksHow,
  slots: { invoice: { pattern: /\b(INV-\d{4}-\d{5})\b/i } },
  steps: [{ tool: 'lookup_account' }, { tool: 'get_invoice', input: { invoice: '{invoice}' } }],
  replies: [
    {
      when: { path: 'get_invoice.pdf_url' },
      resolves: true,
      text: {
        en: 'Here is invoice **{get_invoice.invoice}** of {get_invoice.issued_display} over {get_invoice.amount_display} ({get_invoice.description}): [download the PDF]({get_invoice.pdf_url}). All others are under **Settings → Billing → Invoices**.',
        es: 'Aquí está la factura **{get_invoice.invoice}** del {get_invoice.issued_display} por {get_invoice.amount_display} ({get_invoice.description}): [descargar el PDF]({get_invoice.pdf_url}). Las demás están en **Settings → Billing → Invoices**.',
        fr: 'Voici la facture **{get_invoice.invoice}** du {get_invoice.issued_display} d’un montant de {get_invoice.amount_display} ({get_invoice.description}) : [télécharger le PDF]({get_invoice.pdf_url}). Les autres sont dans **Settings → Billing → Invoices**.',
        de: 'Hier ist die Rechnung **{get_invoice.invoice}** vom {get_invoice.issued_display} über {get_invoice.amount_display} ({get_invoice.description}): [PDF herunterladen]({get_invoice.pdf_url}). Alle anderen finden Sie unter **Settings → Billing → Invoices**.',
        pt: 'Aqui está a fatura **{get_invoice.invoice}** de {get_invoice.issued_display} no valor de {get_invoice.amount_display} ({get_invoice.description}): [baixar o PDF]({get_invoice.pdf_url}). As demais ficam em **Settings → Billing → Invoices**.',
        ja: '{get_invoice.issued_display}発行の請求書**{get_invoice.invoice}**（{get_invoice.amount_display}、{get_invoice.description}）です：[PDFをダウンロード]({get_invoice.pdf_url})。そのほかの請求書は **Settings → Billing → Invoices** にあります。',
      },
    },
    {
      when: { path: 'get_invoice.error' },
      text: {
        en: 'I cannot find that invoice on your account. All your invoices are under **Settings → Billing → Invoices**; only the owner and billing contacts of a workspace see them. Which month is it about?',
        es: 'No encuentro esa factura en tu cuenta. Todas están en **Settings → Billing → Invoices**; solo las ven el propietario y los contactos de facturación. ¿De qué mes se trata?',
        fr: 'Je ne trouve pas cette facture sur votre compte. Elles sont toutes dans **Settings → Billing → Invoices** ; seuls le propriétaire et les contacts de facturation les voient. De quel mois s’agit-il ?',
        de: 'Diese Rechnung finde ich auf Ihrem Konto nicht. Alle Rechnungen stehen unter **Settings → Billing → Invoices**; nur die Inhaberin oder der Inhaber und Abrechnungskontakte sehen sie. Um welchen Monat geht es?',
        pt: 'Não encontro essa fatura na sua conta. Todas ficam em **Settings → Billing → Invoices**; só o proprietário e os contatos de cobrança as veem. De que mês se trata?',
        ja: 'その請求書はお客様のアカウントに見つかりませんでした。請求書は **Settings → Billing → Invoices** にあり、オーナーと請求担当者だけが閲覧できます。何月分でしょうか。',
      },
    },
  ],
};
