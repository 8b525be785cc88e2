import type { ProcedureSlot } from 'handrail';

/**
 * Acme's numbers have four digits and begin with 1. After the word "order" any number is meant as
 * one: it must be said not to be there, not taken for the latest order.
 */
const number =
  /((?<=(?:order|pedido|commande|bestellung|注文)\s{0,2}#?)\d{4,8}|(?<![\d.,$€-])1\d{3})(?![\d-]|[.,]\d)/iu;

const whichOrder = {
  en: 'Which order is this about? These are your latest ones:\n\n{lookup_account.recent_orders_display}',
  es: '¿De qué pedido se trata? Estos son los últimos:\n\n{lookup_account.recent_orders_display}',
  fr: 'De quelle commande s’agit-il ? Voici les dernières :\n\n{lookup_account.recent_orders_display}',
  de: 'Um welche Bestellung geht es? Das sind Ihre letzten:\n\n{lookup_account.recent_orders_display}',
  pt: 'De qual pedido se trata? Estes são os mais recentes:\n\n{lookup_account.recent_orders_display}',
  ja: 'どのご注文についてでしょうか。最近のご注文は次のとおりです。\n\n{lookup_account.recent_orders_display}',
};

/** An order number in the customer's words; order numbers have four digits and begin with 1. */
export const namedOrder: ProcedureSlot = { pattern: number, ask: whichOrder };

/** As `namedOrder`, and the latest order when they name none: right when nothing is changed. */
export const namedOrLatestOrder: ProcedureSlot = { ...namedOrder, fallback: 'lookup_account.latest_order.id' };

/** Said when a customer without orders asks about one. */
export const noOrders = {
  en: 'I see no orders on your account. If you checked out as a guest or with another e-mail address, tell me and I will bring in a colleague who can look for it.',
  es: 'No veo ningún pedido en tu cuenta. Si compraste como invitado o con otro correo, dímelo y aviso a una persona del equipo para que lo busque.',
  fr: 'Je ne vois aucune commande sur votre compte. Si vous avez commandé en tant qu’invité ou avec une autre adresse e-mail, dites-le-moi et un collègue la cherchera.',
  de: 'Ich sehe auf Ihrem Konto keine Bestellungen. Wenn Sie als Gast oder mit einer anderen E-Mail-Adresse bestellt haben, sagen Sie es mir, und ich hole eine Kollegin oder einen Kollegen dazu.',
  pt: 'Não vejo nenhum pedido na sua conta. Se você comprou como visitante ou com outro e-mail, me avise e eu chamo alguém da equipe para procurar.',
  ja: 'お客様のアカウントにはご注文が見つかりませんでした。ゲスト購入や別のメールアドレスでのご注文でしたら、お知らせください。担当者がお調べします。',
};

/** Said when the order number is not one of theirs. */
export const notYourOrder = {
  en: 'I cannot find order {order_id} on your account. Could you check the number? Your latest orders are:\n\n{lookup_account.recent_orders_display}',
  es: 'No encuentro el pedido {order_id} en tu cuenta. ¿Puedes revisar el número? Tus últimos pedidos son:\n\n{lookup_account.recent_orders_display}',
  fr: 'Je ne trouve pas la commande {order_id} sur votre compte. Pouvez-vous vérifier le numéro ? Vos dernières commandes :\n\n{lookup_account.recent_orders_display}',
  de: 'Die Bestellung {order_id} finde ich auf Ihrem Konto nicht. Können Sie die Nummer prüfen? Ihre letzten Bestellungen:\n\n{lookup_account.recent_orders_display}',
  pt: 'Não encontro o pedido {order_id} na sua conta. Pode conferir o número? Seus últimos pedidos são:\n\n{lookup_account.recent_orders_display}',
  ja: '注文{order_id}はお客様のアカウントに見つかりませんでした。番号をご確認いただけますか。最近のご注文は次のとおりです。\n\n{lookup_account.recent_orders_display}',
};
