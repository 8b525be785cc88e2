import type { Procedure } from 'handrail';
import { namedOrder, noOrders, notYourOrder } from './slots.ts';

/** Changes where an order goes while it is still in the warehouse. */
export const addressProcedure: Procedure = {
  unless:
    /^(?![\s\S]*\d)[\s\S]*(\bhow (do|can)\b|\bcan i (still )?change\b|cómo (puedo|cambio)|comment (puis|changer|modifier)|wie (kann|ändere)|como (posso|mudo|altero)|方法|どうすれば)/iu,
  slots: {
    order_id: namedOrder,
    address: {
      // What stands after words that announce an address, and holds a number: a house or a postcode.
      pattern:
        /(?:\b(?:new address(?: is)?|address(?: of (?:my |the )?order #?\d+)? (?:is|to)|(?:send|ship|deliver)(?: it| my order| order #?\d+)? to|nueva dirección(?: es)?|dirección (?:es|a)|enví(?:a|e)(?:lo|melo)? a|adresse (?:ist|lautet|auf)|an folgende adresse|nouvelle adresse(?: est)?|novo endereço(?: é)?)|新しい住所は?|届け先は?)\s*[:：]?\s*(?:my (?:office|home|work|new place)(?: instead)?\s*[:,]\s*)?((?=[^\n]{0,120}\d)[^\n]{10,250})/iu,
      // Asked for it, people just write it: one line with a house number or a postcode.
      answer: /^[^\n?]*\d[^\n?]*$/u,
      ask: {
        en: 'Of course. Please write the whole new address on one line after "new address:", with street and number, town, postcode and country.',
        es: 'Claro. Escribe la dirección completa en una línea después de «nueva dirección:», con calle y número, población, código postal y país.',
        fr: 'Bien sûr. Écrivez l’adresse complète sur une ligne après « nouvelle adresse : », avec rue et numéro, ville, code postal et pays.',
        de: 'Gern. Schreiben Sie die ganze neue Adresse bitte in eine Zeile nach „Adresse ist:“, mit Straße und Hausnummer, Ort, Postleitzahl und Land.',
        pt: 'Claro. Escreva o endereço completo em uma linha depois de "novo endereço:", com rua e número, cidade, CEP e país.',
        ja: '承知しました。「新しい住所：」に続けて、番地、市区町村、郵便番号、国を含む住所を1行でお書きください。',
      },
    },
  },
  steps: [
    { tool: 'lookup_account' },
    {
      tool: 'get_order_status',
      input: { order_id: '{order_id}' },
      when: { path: 'lookup_account.has_orders', is: true },
    },
    {
      tool: 'update_shipping_address',
      input: { order_id: '{get_order_status.order_id}', address: '{address}' },
      when: { path: 'get_order_status.address_can_change', is: true },
    },
  ],
  replies: [
    { when: { path: 'lookup_account.has_orders', is: false }, text: noOrders },
    {
      when: { path: 'update_shipping_address.address' },
      resolves: true,
      text: {
        en: 'Done: order **{update_shipping_address.order_id}** now goes to {update_shipping_address.address}. You will get the tracking number by e-mail when it leaves the warehouse.',
        es: 'Hecho: el pedido **{update_shipping_address.order_id}** se enviará a {update_shipping_address.address}. Recibirás el número de seguimiento por correo cuando salga del almacén.',
        fr: 'C’est fait : la commande **{update_shipping_address.order_id}** partira pour {update_shipping_address.address}. Vous recevrez le numéro de suivi par e-mail à son départ.',
        de: 'Erledigt: Die Bestellung **{update_shipping_address.order_id}** geht jetzt an {update_shipping_address.address}. Die Sendungsnummer kommt per E-Mail, sobald sie das Lager verlässt.',
        pt: 'Pronto: o pedido **{update_shipping_address.order_id}** agora vai para {update_shipping_address.address}. O código de rastreio chega por e-mail quando ele sair do depósito.',
        ja: 'ご注文**{update_shipping_address.order_id}**のお届け先を {update_shipping_address.address} に変更しました。発送時に追跡番号をメールでお知らせします。',
      },
    },
    {
      when: { path: 'update_shipping_address.error' },
      text: {
        en: 'I did not change the address of order **{get_order_status.order_id}**; it still goes to {get_order_status.address}. If that is not right, please send me the whole new address with street and number, town, postcode and country.',
        es: 'No he cambiado la dirección del pedido **{get_order_status.order_id}**; sigue siendo {get_order_status.address}. Si no es correcta, envíame la dirección completa con calle y número, población, código postal y país.',
        fr: 'Je n’ai pas modifié l’adresse de la commande **{get_order_status.order_id}** ; elle part toujours pour {get_order_status.address}. Si ce n’est pas la bonne, envoyez-moi l’adresse complète avec rue et numéro, ville, code postal et pays.',
        de: 'Die Adresse der Bestellung **{get_order_status.order_id}** habe ich nicht geändert; sie geht weiterhin an {get_order_status.address}. Wenn das nicht stimmt, senden Sie mir bitte die ganze neue Adresse mit Straße und Hausnummer, Ort, Postleitzahl und Land.',
        pt: 'Não alterei o endereço do pedido **{get_order_status.order_id}**; ele continua indo para {get_order_status.address}. Se não estiver certo, me envie o endereço completo com rua e número, cidade, CEP e país.',
        ja: 'ご注文**{get_order_status.order_id}**のお届け先は変更していません。現在のお届け先は {get_order_status.address} です。異なる場合は、番地、市区町村、郵便番号、国を含む住所をお送りください。',
      },
    },
    {
      when: { path: 'get_order_status.address_can_change', is: false },
      text: {
        en: 'I am sorry, order **{get_order_status.order_id}** is already {get_order_status.status_display}, so we can no longer change its address. If it is still on the road, the carrier can often redirect it with the tracking number in your shipping e-mail.',
        es: 'Lo siento, el pedido **{get_order_status.order_id}** ya está {get_order_status.status_display} y no podemos cambiar la dirección. Si sigue en ruta, el transportista suele poder desviarlo con el número de seguimiento de tu correo de envío.',
        fr: 'Je suis désolé, la commande **{get_order_status.order_id}** est déjà {get_order_status.status_display}, nous ne pouvons plus changer l’adresse. Si elle est encore en chemin, le transporteur peut souvent la rediriger avec le numéro de suivi reçu par e-mail.',
        de: 'Es tut mir leid, die Bestellung **{get_order_status.order_id}** ist schon {get_order_status.status_display}; die Adresse können wir nicht mehr ändern. Wenn sie noch unterwegs ist, kann der Paketdienst sie oft mit der Sendungsnummer aus der Versand-E-Mail umleiten.',
        pt: 'Sinto muito, o pedido **{get_order_status.order_id}** já está {get_order_status.status_display} e não podemos mais mudar o endereço. Se ainda estiver na estrada, a transportadora costuma poder redirecionar com o código de rastreio do e-mail de envio.',
        ja: '申し訳ございません。ご注文**{get_order_status.order_id}**はすでに{get_order_status.status_display}のため、お届け先を変更できません。輸送中であれば、発送メールの追跡番号で配送会社が転送できる場合があります。',
      },
    },
    { when: { path: 'get_order_status.error' }, text: notYourOrder },
    // Not changed yet: the customer's yes is waited for.
    {
      when: { path: 'address' },
      text: {
        en: 'Order **{get_order_status.order_id}** is still being prepared, so its address can be changed. It would go to {address} instead of {get_order_status.address}.',
        es: 'El pedido **{get_order_status.order_id}** todavía está en preparación, así que se puede cambiar la dirección. Iría a {address} en lugar de {get_order_status.address}.',
        fr: 'La commande **{get_order_status.order_id}** est encore en préparation, l’adresse peut donc être modifiée. Elle partirait pour {address} au lieu de {get_order_status.address}.',
        de: 'Die Bestellung **{get_order_status.order_id}** ist noch in Vorbereitung, die Adresse lässt sich also ändern. Sie ginge an {address} statt an {get_order_status.address}.',
        pt: 'O pedido **{get_order_status.order_id}** ainda está em preparação, então o endereço pode ser alterado. Ele iria para {address} em vez de {get_order_status.address}.',
        ja: 'ご注文**{get_order_status.order_id}**は準備中のため、お届け先を変更できます。{get_order_status.address} から {address} への変更となります。',
      },
    },
  ],
};
