import { inLanguage, type Localized } from 'handrail';
import { word } from './display.ts';

const cardEnding: Localized = {
  en: '{card} ending in {digits}',
  es: '{card} terminada en {digits}',
  fr: '{card} se terminant par {digits}',
  de: '{card} mit den Endziffern {digits}',
  pt: '{card} com final {digits}',
  ja: '末尾{digits}の{card}',
};

const planLine: Localized = {
  en: '{plan} plan, {cycle}, {members} members',
  es: 'plan {plan}, {cycle}, {members} miembros',
  fr: 'forfait {plan}, {cycle}, {members} membres',
  de: 'Tarif {plan}, {cycle}, {members} Mitglieder',
  pt: 'plano {plan}, {cycle}, {members} membros',
  ja: '{plan}プラン、{cycle}、{members}名',
};

const orderLine: Localized = {
  en: 'Shop order {order}',
  es: 'Pedido {order}',
  fr: 'Commande {order}',
  de: 'Bestellung {order}',
  pt: 'Pedido {order}',
  ja: '注文{order}',
};

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** "Visa ending in 4242" in the customer's language; PayPal is PayPal everywhere. */
export function paidWithIn(language: string, stored: string): string {
  const [, card, digits] = /^(.+) ending in (\d{4})$/.exec(stored) ?? [];
  return card && digits ? fill(inLanguage(cardEnding, language), { card, digits }) : stored;
}

/** What a charge was for, as the books have it, in the customer's language. */
export function descriptionIn(language: string, stored: string): string {
  const [, order] = /^Shop order (\d+)$/.exec(stored) ?? [];
  if (order) return fill(inLanguage(orderLine, language), { order });
  const [, plan, cycle, members] = /^(\w+) plan, (monthly|yearly), (\d+) members?$/.exec(stored) ?? [];
  if (!plan || !members || members === '1') return stored;
  const inWords = word(language, cycle === 'yearly' ? 'yearly' : 'monthly');
  return fill(inLanguage(planLine, language), { plan, cycle: inWords, members });
}
