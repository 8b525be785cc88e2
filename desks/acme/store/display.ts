import type { Localized } from 'handrail';
import { inLanguage } from 'handrail';

/** `$48.00`, `$1,800.00`: Acme charges in US dollars everywhere, and writes them one way. */
export function money(amount: number): string {
  return dollars.format(amount);
}

/** Making one takes longer than a thousand uses. */
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const days = new Map<string, Intl.DateTimeFormat>();

/** An ISO date as people say it in the language; the year only when it is another one than now. */
export function dayIn(language: string, day: string, now: Date): string {
  const otherYear = day.slice(0, 4) !== now.toISOString().slice(0, 4);
  const key = `${language} ${otherYear}`;
  const style: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' };
  if (otherYear) style.year = 'numeric';
  const format = days.get(key) ?? new Intl.DateTimeFormat(language, style);
  days.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

const words = {
  processing: {
    en: 'being prepared',
    es: 'en preparación',
    fr: 'en préparation',
    de: 'in Vorbereitung',
    pt: 'em preparação',
    ja: '準備中',
  },
  packed: { en: 'packed', es: 'empaquetado', fr: 'emballée', de: 'verpackt', pt: 'embalado', ja: '梱包済み' },
  shipped: { en: 'on its way', es: 'en camino', fr: 'en route', de: 'unterwegs', pt: 'a caminho', ja: '配送中' },
  out_for_delivery: {
    en: 'out for delivery',
    es: 'en reparto',
    fr: 'en cours de livraison',
    de: 'in Zustellung',
    pt: 'saiu para entrega',
    ja: '配達中',
  },
  delivered: { en: 'delivered', es: 'entregado', fr: 'livrée', de: 'zugestellt', pt: 'entregue', ja: '配達済み' },
  delayed: { en: 'delayed', es: 'retrasado', fr: 'en retard', de: 'verspätet', pt: 'atrasado', ja: '遅延中' },
  cancelled: {
    en: 'cancelled',
    es: 'cancelado',
    fr: 'annulée',
    de: 'storniert',
    pt: 'cancelado',
    ja: 'キャンセル済み',
  },
  refunded: { en: 'refunded', es: 'reembolsado', fr: 'remboursée', de: 'erstattet', pt: 'reembolsado', ja: '返金済み' },
  monthly: { en: 'monthly', es: 'mensual', fr: 'mensuel', de: 'monatlich', pt: 'mensal', ja: '月払い' },
  yearly: { en: 'yearly', es: 'anual', fr: 'annuel', de: 'jährlich', pt: 'anual', ja: '年払い' },
} satisfies Record<string, Localized>;

/** A state of an order or a billing cycle in the customer's language. */
export function word(language: string, key: keyof typeof words): string {
  return inLanguage(words[key], language);
}
