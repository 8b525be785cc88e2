import type { Procedure } from 'handrail';
import { asksHow } from './asks-how.ts';
import { namedOrLatestOrder, noOrders, notYourOrder } from './slots.ts';

/** Looks the order up and says where it is. */
export const orderStatusProcedure: Procedure = {
  unless: asksHow,
  slots: { order_id: namedOrLatestOrder },
  steps: [
    { tool: 'lookup_account' },
    {
      tool: 'get_order_status',
      input: { order_id: '{order_id}' },
      when: { path: 'lookup_account.has_orders', is: true },
    },
  ],
  replies: [
    { when: { path: 'lookup_account.has_orders', is: false }, text: noOrders },
    {
      when: { path: 'get_order_status.status', is: 'delivered' },
      resolves: true,
      text: {
        en: 'Order **{get_order_status.order_id}** ({get_order_status.items_display}) was delivered on {get_order_status.delivered_display} by {get_order_status.carrier}, tracking number {get_order_status.tracking_number}. If it is not with you, have a look around the door and ask the neighbours, then tell me and we will trace it.',
        es: 'El pedido **{get_order_status.order_id}** ({get_order_status.items_display}) se entregó el {get_order_status.delivered_display} con {get_order_status.carrier}, número de seguimiento {get_order_status.tracking_number}. Si no lo tienes, mira cerca de la puerta y pregunta a los vecinos; si no aparece, dímelo y lo rastreamos.',
        fr: 'La commande **{get_order_status.order_id}** ({get_order_status.items_display}) a été livrée le {get_order_status.delivered_display} par {get_order_status.carrier}, numéro de suivi {get_order_status.tracking_number}. Si vous ne l’avez pas, regardez près de la porte et chez vos voisins, puis dites-le-moi et nous lancerons une recherche.',
        de: 'Die Bestellung **{get_order_status.order_id}** ({get_order_status.items_display}) wurde am {get_order_status.delivered_display} von {get_order_status.carrier} zugestellt, Sendungsnummer {get_order_status.tracking_number}. Falls sie nicht bei Ihnen ist: Schauen Sie bitte an der Tür und bei den Nachbarn nach und melden Sie sich dann, wir forschen nach.',
        pt: 'O pedido **{get_order_status.order_id}** ({get_order_status.items_display}) foi entregue em {get_order_status.delivered_display} pela {get_order_status.carrier}, código de rastreio {get_order_status.tracking_number}. Se não estiver com você, veja perto da porta e com os vizinhos; se não aparecer, me avise e rastreamos.',
        ja: 'ご注文**{get_order_status.order_id}**（{get_order_status.items_display}）は{get_order_status.delivered_display}に{get_order_status.carrier}が配達済みです（追跡番号 {get_order_status.tracking_number}）。お手元にない場合は、玄関まわりやご近所をご確認のうえ、お知らせください。お調べいたします。',
      },
    },
    {
      when: { path: 'get_order_status.status', is: 'shipped' },
      resolves: true,
      text: {
        en: 'Order **{get_order_status.order_id}** ({get_order_status.items_display}) is on its way with {get_order_status.carrier}, tracking number {get_order_status.tracking_number}. It should reach you by {get_order_status.expected_display}.',
        es: 'El pedido **{get_order_status.order_id}** ({get_order_status.items_display}) está en camino con {get_order_status.carrier}, número de seguimiento {get_order_status.tracking_number}. Debería llegarte como tarde el {get_order_status.expected_display}.',
        fr: 'La commande **{get_order_status.order_id}** ({get_order_status.items_display}) est en route avec {get_order_status.carrier}, numéro de suivi {get_order_status.tracking_number}. Elle devrait arriver au plus tard le {get_order_status.expected_display}.',
        de: 'Die Bestellung **{get_order_status.order_id}** ({get_order_status.items_display}) ist mit {get_order_status.carrier} unterwegs, Sendungsnummer {get_order_status.tracking_number}. Sie sollte bis zum {get_order_status.expected_display} bei Ihnen sein.',
        pt: 'O pedido **{get_order_status.order_id}** ({get_order_status.items_display}) está a caminho com a {get_order_status.carrier}, código de rastreio {get_order_status.tracking_number}. Deve chegar até {get_order_status.expected_display}.',
        ja: 'ご注文**{get_order_status.order_id}**（{get_order_status.items_display}）は{get_order_status.carrier}で配送中です（追跡番号 {get_order_status.tracking_number}）。{get_order_status.expected_display}までにお届けの予定です。',
      },
    },
    {
      when: { path: 'get_order_status.status', is: 'out_for_delivery' },
      resolves: true,
      text: {
        en: 'Good news: order **{get_order_status.order_id}** ({get_order_status.items_display}) is on the delivery van today. {get_order_status.carrier} tracks it under {get_order_status.tracking_number}.',
        es: 'Buenas noticias: el pedido **{get_order_status.order_id}** ({get_order_status.items_display}) está hoy en reparto. {get_order_status.carrier} lo sigue con el número {get_order_status.tracking_number}.',
        fr: 'Bonne nouvelle : la commande **{get_order_status.order_id}** ({get_order_status.items_display}) est en cours de livraison aujourd’hui. Suivi {get_order_status.carrier} : {get_order_status.tracking_number}.',
        de: 'Gute Nachricht: Die Bestellung **{get_order_status.order_id}** ({get_order_status.items_display}) ist heute im Zustellfahrzeug. Sendungsnummer bei {get_order_status.carrier}: {get_order_status.tracking_number}.',
        pt: 'Boa notícia: o pedido **{get_order_status.order_id}** ({get_order_status.items_display}) saiu hoje para entrega. Rastreio {get_order_status.carrier}: {get_order_status.tracking_number}.',
        ja: 'ご注文**{get_order_status.order_id}**（{get_order_status.items_display}）は本日配達中です。{get_order_status.carrier}の追跡番号は{get_order_status.tracking_number}です。',
      },
    },
    {
      when: { path: 'get_order_status.status', is: 'delayed' },
      text: {
        en: 'I am sorry: order **{get_order_status.order_id}** ({get_order_status.items_display}) is late. It was due on {get_order_status.expected_display} and is still with {get_order_status.carrier} under {get_order_status.tracking_number}. If it has not arrived by {get_order_status.lost_from_display}, we treat it as lost and send it again or refund it, whichever you like.',
        es: 'Lo siento: el pedido **{get_order_status.order_id}** ({get_order_status.items_display}) va con retraso. Debía llegar el {get_order_status.expected_display} y sigue con {get_order_status.carrier}, número {get_order_status.tracking_number}. Si no ha llegado el {get_order_status.lost_from_display}, lo damos por perdido y te lo enviamos de nuevo o te lo reembolsamos, como prefieras.',
        fr: 'Je suis désolé : la commande **{get_order_status.order_id}** ({get_order_status.items_display}) a du retard. Elle était attendue le {get_order_status.expected_display} et se trouve encore chez {get_order_status.carrier}, suivi {get_order_status.tracking_number}. Si elle n’est pas arrivée le {get_order_status.lost_from_display}, nous la considérons comme perdue et la renvoyons ou la remboursons, à votre choix.',
        de: 'Es tut mir leid: Die Bestellung **{get_order_status.order_id}** ({get_order_status.items_display}) verspätet sich. Sie war für den {get_order_status.expected_display} angekündigt und liegt noch bei {get_order_status.carrier}, Sendungsnummer {get_order_status.tracking_number}. Ist sie bis zum {get_order_status.lost_from_display} nicht da, gilt sie als verloren, und wir senden sie neu oder erstatten sie, ganz wie Sie möchten.',
        pt: 'Sinto muito: o pedido **{get_order_status.order_id}** ({get_order_status.items_display}) está atrasado. A previsão era {get_order_status.expected_display} e ele ainda está com a {get_order_status.carrier}, rastreio {get_order_status.tracking_number}. Se não chegar até {get_order_status.lost_from_display}, consideramos extraviado e reenviamos ou reembolsamos, como preferir.',
        ja: '申し訳ございません。ご注文**{get_order_status.order_id}**（{get_order_status.items_display}）の配送が遅れています。お届け予定日は{get_order_status.expected_display}でしたが、現在も{get_order_status.carrier}が輸送中です（追跡番号 {get_order_status.tracking_number}）。{get_order_status.lost_from_display}までに届かない場合は紛失扱いとし、再送または返金のご希望の方で対応いたします。',
      },
    },
    {
      when: { path: 'get_order_status.status', is: 'cancelled' },
      resolves: true,
      text: {
        en: 'Order **{get_order_status.order_id}** was cancelled and nothing was charged for it.',
        es: 'El pedido **{get_order_status.order_id}** se canceló y no se cobró nada.',
        fr: 'La commande **{get_order_status.order_id}** a été annulée et rien n’a été débité.',
        de: 'Die Bestellung **{get_order_status.order_id}** wurde storniert; es wurde nichts abgebucht.',
        pt: 'O pedido **{get_order_status.order_id}** foi cancelado e nada foi cobrado.',
        ja: 'ご注文**{get_order_status.order_id}**はキャンセル済みで、ご請求は発生しておりません。',
      },
    },
    {
      when: { path: 'get_order_status.status', is: 'refunded' },
      resolves: true,
      text: {
        en: 'Order **{get_order_status.order_id}** was refunded on {get_order_status.refunded_display} to {get_order_status.paid_with}. It can take 5–10 business days to show.',
        es: 'El pedido **{get_order_status.order_id}** se reembolsó el {get_order_status.refunded_display} a {get_order_status.paid_with}. Puede tardar de 5 a 10 días laborables en verse.',
        fr: 'La commande **{get_order_status.order_id}** a été remboursée le {get_order_status.refunded_display} sur {get_order_status.paid_with}. Cela peut prendre 5 à 10 jours ouvrés.',
        de: 'Die Bestellung **{get_order_status.order_id}** wurde am {get_order_status.refunded_display} auf {get_order_status.paid_with} erstattet. Bis es zu sehen ist, können 5–10 Werktage vergehen.',
        pt: 'O pedido **{get_order_status.order_id}** foi reembolsado em {get_order_status.refunded_display} em {get_order_status.paid_with}. Pode levar de 5 a 10 dias úteis para aparecer.',
        ja: 'ご注文**{get_order_status.order_id}**は{get_order_status.refunded_display}に{get_order_status.paid_with}へ返金済みです。反映まで5〜10営業日かかることがあります。',
      },
    },
    { when: { path: 'get_order_status.error' }, text: notYourOrder },
    {
      when: { path: 'get_order_status.address_can_change', is: true },
      resolves: true,
      text: {
        en: 'We are preparing order **{get_order_status.order_id}** ({get_order_status.items_display}) in the warehouse. You will get an e-mail with the tracking number when it leaves; it should reach you by {get_order_status.expected_display}. The address can still be changed: {get_order_status.address}.',
        es: 'Estamos preparando el pedido **{get_order_status.order_id}** ({get_order_status.items_display}) en el almacén. Recibirás un correo con el número de seguimiento cuando salga; debería llegar como tarde el {get_order_status.expected_display}. Todavía se puede cambiar la dirección: {get_order_status.address}.',
        fr: 'Nous préparons la commande **{get_order_status.order_id}** ({get_order_status.items_display}) à l’entrepôt. Vous recevrez un e-mail avec le numéro de suivi à son départ ; elle devrait arriver au plus tard le {get_order_status.expected_display}. L’adresse peut encore être modifiée : {get_order_status.address}.',
        de: 'Wir bereiten die Bestellung **{get_order_status.order_id}** ({get_order_status.items_display}) gerade im Lager vor. Beim Versand bekommen Sie eine E-Mail mit der Sendungsnummer; sie sollte bis zum {get_order_status.expected_display} bei Ihnen sein. Die Adresse lässt sich noch ändern: {get_order_status.address}.',
        pt: 'Estamos preparando o pedido **{get_order_status.order_id}** ({get_order_status.items_display}) no depósito. Você recebe um e-mail com o rastreio quando ele sair; deve chegar até {get_order_status.expected_display}. O endereço ainda pode ser alterado: {get_order_status.address}.',
        ja: 'ご注文**{get_order_status.order_id}**（{get_order_status.items_display}）は倉庫で準備中です。発送時に追跡番号をメールでお知らせします。{get_order_status.expected_display}までにお届けの予定です。お届け先はまだ変更できます：{get_order_status.address}',
      },
    },
    {
      when: { path: 'get_order_status.status', is: 'packed' },
      resolves: true,
      text: {
        en: 'Order **{get_order_status.order_id}** ({get_order_status.items_display}) is packed and waits for the carrier. It should reach you by {get_order_status.expected_display}; the tracking number comes by e-mail.',
        es: 'El pedido **{get_order_status.order_id}** ({get_order_status.items_display}) está empaquetado y espera al transportista. Debería llegar como tarde el {get_order_status.expected_display}; el número de seguimiento llega por correo.',
        fr: 'La commande **{get_order_status.order_id}** ({get_order_status.items_display}) est emballée et attend le transporteur. Elle devrait arriver au plus tard le {get_order_status.expected_display} ; le numéro de suivi arrive par e-mail.',
        de: 'Die Bestellung **{get_order_status.order_id}** ({get_order_status.items_display}) ist verpackt und wartet auf die Abholung. Sie sollte bis zum {get_order_status.expected_display} bei Ihnen sein; die Sendungsnummer kommt per E-Mail.',
        pt: 'O pedido **{get_order_status.order_id}** ({get_order_status.items_display}) está embalado e aguarda a transportadora. Deve chegar até {get_order_status.expected_display}; o código de rastreio chega por e-mail.',
        ja: 'ご注文**{get_order_status.order_id}**（{get_order_status.items_display}）は梱包が完了し、集荷待ちです。{get_order_status.expected_display}までにお届けの予定です。追跡番号はメールでお送りします。',
      },
    },
  ],
};
