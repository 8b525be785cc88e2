import type { Procedure } from 'handrail';
import { namedOrder, noOrders, notYourOrder } from './slots.ts';

/** Looks the order up, asks the refund policy, refunds what it allows; the policy of the desk asks for yeses. */
export const refundProcedure: Procedure = {
  // A question about the rules, with no order named, is for the help centre.
  unless:
    /^(?![\s\S]*\b1\d{3}\b)[\s\S]*(\b(refund|return) (policy|window|period)|\bhow (do|does|can|long)\b|\bafter it (was|is|has)\b|política de (reembolso|devoluci)|plazo de (reembolso|devoluci)|cómo (funciona|puedo|pido)|conditions de remboursement|délai de remboursement|comment (obtenir|demander|puis)|rückgabe(frist|recht)|erstattungs(frist|richtlinie)|wie (funktioniert|lange|bekomme|kann)|política de reembolso|prazo|como (funciona|peço|posso)|返金(ポリシー|条件|期間)|返金方法)/iu,
  slots: { order_id: namedOrder },
  steps: [
    { tool: 'lookup_account' },
    {
      tool: 'check_refund_policy',
      input: { order_id: '{order_id}' },
      when: { path: 'lookup_account.has_orders', is: true },
    },
    {
      tool: 'issue_refund',
      input: { order_id: '{check_refund_policy.order_id}', amount: '{check_refund_policy.amount}' },
      when: { path: 'check_refund_policy.eligible', is: true },
    },
  ],
  replies: [
    { when: { path: 'lookup_account.has_orders', is: false }, text: noOrders },
    {
      when: { path: 'issue_refund.amount_display' },
      resolves: true,
      text: {
        en: 'Done: I have refunded **{issue_refund.amount_display}** for order **{issue_refund.order_id}** to {issue_refund.paid_with}. Banks need 5–10 business days to show it. If the order has reached you, please send it back within 14 days with the prepaid label from our e-mail.',
        es: 'Hecho: he reembolsado **{issue_refund.amount_display}** del pedido **{issue_refund.order_id}** a {issue_refund.paid_with}. El banco tarda de 5 a 10 días laborables en mostrarlo. Si ya tienes el pedido, devuélvelo en 14 días con la etiqueta prepagada de nuestro correo.',
        fr: 'C’est fait : j’ai remboursé **{issue_refund.amount_display}** pour la commande **{issue_refund.order_id}** sur {issue_refund.paid_with}. La banque met 5 à 10 jours ouvrés à l’afficher. Si vous avez reçu la commande, renvoyez-la sous 14 jours avec l’étiquette prépayée de notre e-mail.',
        de: 'Erledigt: Ich habe **{issue_refund.amount_display}** für die Bestellung **{issue_refund.order_id}** auf {issue_refund.paid_with} erstattet. Bis die Bank es anzeigt, vergehen 5–10 Werktage. Falls die Ware bei Ihnen ist, senden Sie sie bitte innerhalb von 14 Tagen mit dem frankierten Etikett aus unserer E-Mail zurück.',
        pt: 'Pronto: reembolsei **{issue_refund.amount_display}** do pedido **{issue_refund.order_id}** em {issue_refund.paid_with}. O banco leva de 5 a 10 dias úteis para mostrar. Se o pedido já chegou, devolva em até 14 dias com a etiqueta pré-paga do nosso e-mail.',
        ja: 'ご注文**{issue_refund.order_id}**の**{issue_refund.amount_display}**を{issue_refund.paid_with}へ返金いたしました。反映まで5〜10営業日かかります。商品がお手元にある場合は、メールでお送りする送料元払いのラベルで14日以内にご返送ください。',
      },
    },
    {
      when: { path: 'issue_refund.error' },
      text: {
        en: 'The refund of {check_refund_policy.amount_display} for order **{check_refund_policy.order_id}** was not made. If you do want it, tell me and I will bring in a colleague.',
        es: 'El reembolso de {check_refund_policy.amount_display} del pedido **{check_refund_policy.order_id}** no se ha hecho. Si lo quieres, dímelo y aviso a una persona del equipo.',
        fr: 'Le remboursement de {check_refund_policy.amount_display} pour la commande **{check_refund_policy.order_id}** n’a pas été effectué. Si vous le souhaitez, dites-le-moi et je fais appel à un collègue.',
        de: 'Die Erstattung von {check_refund_policy.amount_display} für die Bestellung **{check_refund_policy.order_id}** wurde nicht ausgeführt. Wenn Sie sie möchten, sagen Sie es mir, und ich hole jemanden aus dem Team dazu.',
        pt: 'O reembolso de {check_refund_policy.amount_display} do pedido **{check_refund_policy.order_id}** não foi feito. Se quiser, me avise e eu chamo alguém da equipe.',
        ja: 'ご注文**{check_refund_policy.order_id}**の{check_refund_policy.amount_display}の返金は行われていません。返金をご希望の場合はお知らせください。担当者におつなぎします。',
      },
    },
    {
      when: { path: 'check_refund_policy.decision', is: 'window_passed' },
      text: {
        en: 'I am sorry, I cannot refund order **{check_refund_policy.order_id}**. It was delivered on {check_refund_policy.delivered_display}, and our {check_refund_policy.window_days}-day window ended on {check_refund_policy.window_ends_display}. If something is broken, the warranty may still help: tell me what is wrong with it.',
        es: 'Lo siento, no puedo reembolsar el pedido **{check_refund_policy.order_id}**. Se entregó el {check_refund_policy.delivered_display} y nuestro plazo de {check_refund_policy.window_days} días terminó el {check_refund_policy.window_ends_display}. Si algo está estropeado, quizá lo cubra la garantía: cuéntame qué le pasa.',
        fr: 'Je suis désolé, je ne peux pas rembourser la commande **{check_refund_policy.order_id}**. Elle a été livrée le {check_refund_policy.delivered_display} et notre délai de {check_refund_policy.window_days} jours a pris fin le {check_refund_policy.window_ends_display}. Si un article est cassé, la garantie peut jouer : dites-moi ce qui ne va pas.',
        de: 'Es tut mir leid, die Bestellung **{check_refund_policy.order_id}** kann ich nicht mehr erstatten. Sie wurde am {check_refund_policy.delivered_display} zugestellt, und unsere Frist von {check_refund_policy.window_days} Tagen endete am {check_refund_policy.window_ends_display}. Falls etwas defekt ist, greift vielleicht die Garantie: Was ist damit?',
        pt: 'Sinto muito, não posso reembolsar o pedido **{check_refund_policy.order_id}**. Ele foi entregue em {check_refund_policy.delivered_display} e o nosso prazo de {check_refund_policy.window_days} dias terminou em {check_refund_policy.window_ends_display}. Se algo está com defeito, a garantia pode ajudar: me conte o que houve.',
        ja: '申し訳ございませんが、ご注文**{check_refund_policy.order_id}**は返金できません。お届けは{check_refund_policy.delivered_display}で、{check_refund_policy.window_days}日の返金期間は{check_refund_policy.window_ends_display}に終了しました。不具合がある場合は保証の対象になることがあります。状況をお聞かせください。',
      },
    },
    {
      when: { path: 'check_refund_policy.decision', is: 'not_delivered' },
      text: {
        en: 'Order **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) is packed or on its way, so I cannot call it off any more. Once it has arrived you have {check_refund_policy.window_days} days to send it back for a full refund, or simply refuse the parcel at the door.',
        es: 'El pedido **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) ya está empaquetado o en camino y no puedo anularlo. Cuando llegue tienes {check_refund_policy.window_days} días para devolverlo con reembolso completo, o puedes rechazar el paquete en la puerta.',
        fr: 'La commande **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) est déjà emballée ou en route, je ne peux plus l’annuler. Après la livraison, vous avez {check_refund_policy.window_days} jours pour la renvoyer contre remboursement complet, ou vous pouvez refuser le colis.',
        de: 'Die Bestellung **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) ist schon verpackt oder unterwegs und lässt sich nicht mehr stornieren. Nach der Zustellung haben Sie {check_refund_policy.window_days} Tage Zeit, sie gegen volle Erstattung zurückzusenden, oder Sie nehmen das Paket einfach nicht an.',
        pt: 'O pedido **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) já está embalado ou a caminho e não posso mais cancelar. Depois da entrega você tem {check_refund_policy.window_days} dias para devolver com reembolso total, ou pode recusar o pacote.',
        ja: 'ご注文**{check_refund_policy.order_id}**（{check_refund_policy.items_display}）は梱包済みまたは配送中のため、取り消しができません。お届け後{check_refund_policy.window_days}日以内にご返送いただければ全額返金いたします。受け取りを辞退していただくこともできます。',
      },
    },
    {
      when: { path: 'check_refund_policy.decision', is: 'already_refunded' },
      resolves: true,
      text: {
        en: 'Order **{check_refund_policy.order_id}** was already refunded on {check_refund_policy.refunded_display} to {check_refund_policy.paid_with}. Banks need 5–10 business days to show it.',
        es: 'El pedido **{check_refund_policy.order_id}** ya se reembolsó el {check_refund_policy.refunded_display} a {check_refund_policy.paid_with}. El banco tarda de 5 a 10 días laborables en mostrarlo.',
        fr: 'La commande **{check_refund_policy.order_id}** a déjà été remboursée le {check_refund_policy.refunded_display} sur {check_refund_policy.paid_with}. La banque met 5 à 10 jours ouvrés à l’afficher.',
        de: 'Die Bestellung **{check_refund_policy.order_id}** wurde schon am {check_refund_policy.refunded_display} auf {check_refund_policy.paid_with} erstattet. Bis die Bank es anzeigt, vergehen 5–10 Werktage.',
        pt: 'O pedido **{check_refund_policy.order_id}** já foi reembolsado em {check_refund_policy.refunded_display} em {check_refund_policy.paid_with}. O banco leva de 5 a 10 dias úteis para mostrar.',
        ja: 'ご注文**{check_refund_policy.order_id}**は{check_refund_policy.refunded_display}に{check_refund_policy.paid_with}へ返金済みです。反映まで5〜10営業日かかります。',
      },
    },
    {
      when: { path: 'check_refund_policy.decision', is: 'cancelled' },
      resolves: true,
      text: {
        en: 'Order **{check_refund_policy.order_id}** was cancelled before it was charged, so there is nothing to pay back.',
        es: 'El pedido **{check_refund_policy.order_id}** se canceló antes de cobrarlo, así que no hay nada que devolver.',
        fr: 'La commande **{check_refund_policy.order_id}** a été annulée avant d’être débitée, il n’y a donc rien à rembourser.',
        de: 'Die Bestellung **{check_refund_policy.order_id}** wurde vor der Abbuchung storniert; es gibt also nichts zu erstatten.',
        pt: 'O pedido **{check_refund_policy.order_id}** foi cancelado antes da cobrança, então não há nada a devolver.',
        ja: 'ご注文**{check_refund_policy.order_id}**はご請求前にキャンセルされているため、返金はございません。',
      },
    },
    {
      when: { path: 'check_refund_policy.decision', is: 'final_sale' },
      text: {
        en: 'Order **{check_refund_policy.order_id}** is a gift card, and gift cards cannot be refunded. It never expires and can be given away.',
        es: 'El pedido **{check_refund_policy.order_id}** es una tarjeta regalo y las tarjetas regalo no se reembolsan. No caduca y puedes regalarla.',
        fr: 'La commande **{check_refund_policy.order_id}** est une carte cadeau, et les cartes cadeaux ne sont pas remboursables. Elle n’expire jamais et peut être offerte.',
        de: 'Die Bestellung **{check_refund_policy.order_id}** ist eine Geschenkkarte, und Geschenkkarten können nicht erstattet werden. Sie verfällt nie und lässt sich verschenken.',
        pt: 'O pedido **{check_refund_policy.order_id}** é um cartão-presente, e cartões-presente não são reembolsáveis. Ele não expira e pode ser dado a outra pessoa.',
        ja: 'ご注文**{check_refund_policy.order_id}**はギフトカードのため返金できません。有効期限はなく、どなたかにお譲りいただけます。',
      },
    },
    { when: { path: 'check_refund_policy.error' }, text: notYourOrder },
    // Not refunded yet: a yes is waited for, of the customer or, for large amounts, of a colleague too.
    {
      when: { path: 'check_refund_policy.needs_approval', is: true },
      text: {
        en: 'Order **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) can be refunded: **{check_refund_policy.amount_display}** to {check_refund_policy.paid_with}. Refunds above $200 are approved by a colleague first.',
        es: 'El pedido **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) se puede reembolsar: **{check_refund_policy.amount_display}** a {check_refund_policy.paid_with}. Los reembolsos de más de $200 los aprueba antes una persona del equipo.',
        fr: 'La commande **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) peut être remboursée : **{check_refund_policy.amount_display}** sur {check_refund_policy.paid_with}. Au-delà de $200, un collègue valide d’abord le remboursement.',
        de: 'Die Bestellung **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) kann erstattet werden: **{check_refund_policy.amount_display}** auf {check_refund_policy.paid_with}. Erstattungen über $200 gibt zuerst jemand aus dem Team frei.',
        pt: 'O pedido **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) pode ser reembolsado: **{check_refund_policy.amount_display}** em {check_refund_policy.paid_with}. Reembolsos acima de $200 são aprovados antes por alguém da equipe.',
        ja: 'ご注文**{check_refund_policy.order_id}**（{check_refund_policy.items_display}）は返金の対象です。返金額は**{check_refund_policy.amount_display}**、返金先は{check_refund_policy.paid_with}です。$200を超える返金は担当者の承認が必要です。',
      },
    },
    {
      when: { path: 'check_refund_policy.eligible', is: true },
      text: {
        en: 'Order **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) can be refunded: **{check_refund_policy.amount_display}** to {check_refund_policy.paid_with}.',
        es: 'El pedido **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) se puede reembolsar: **{check_refund_policy.amount_display}** a {check_refund_policy.paid_with}.',
        fr: 'La commande **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) peut être remboursée : **{check_refund_policy.amount_display}** sur {check_refund_policy.paid_with}.',
        de: 'Die Bestellung **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) kann erstattet werden: **{check_refund_policy.amount_display}** auf {check_refund_policy.paid_with}.',
        pt: 'O pedido **{check_refund_policy.order_id}** ({check_refund_policy.items_display}) pode ser reembolsado: **{check_refund_policy.amount_display}** em {check_refund_policy.paid_with}.',
        ja: 'ご注文**{check_refund_policy.order_id}**（{check_refund_policy.items_display}）は返金の対象です。返金額は**{check_refund_policy.amount_display}**、返金先は{check_refund_policy.paid_with}です。',
      },
    },
  ],
};
