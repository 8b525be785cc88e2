import { describe, expect, it } from 'vitest';
import { blocked, check, refundArticle } from './testing/checked.ts';

describe('promises', () => {
  it.each([
    'I guarantee that it arrives.',
    'That is a legally binding offer, no takesies backsies.',
    'I will follow up with you.',
    'We’ll get back to you soon.',
    'Our billing team will contact you.',
    'We will refund you in full.',
    'You will receive a full refund.',
    'As a gesture of goodwill, shipping is on us.',
    'You are legally entitled to compensation.',
    'I can make an exception for you.',
    'Te garantizo que llegará.',
    'Me pondré en contacto contigo.',
    'Te reembolsaremos el importe.',
    'Nous vous rembourserons.',
    'Je vous garantis la livraison.',
    'Je vous recontacterai.',
    'Ich garantiere Ihnen die Lieferung.',
    'Wir werden Ihnen den Betrag erstatten.',
    'Ich melde mich bei Ihnen.',
    'Aus Kulanz ist der Versand kostenlos.',
    'Garanto que vai chegar.',
    'Vou reembolsar o valor.',
    'Entraremos em contato.',
    '必ず返金いたします。',
    '後ほどご連絡いたします。',
    '保証いたします。',
  ])('blocks %j', (text) => {
    expect(check(text).findings.map(({ check }) => check)).toContain('promises');
  });

  it.each([
    'I cannot guarantee that it arrives.',
    'We don’t promise a date.',
    'No podemos garantizar la fecha.',
    'Nous ne garantissons pas la date.',
    'Wir garantieren nicht für das Datum.',
    'Não garantimos a data.',
    '日付は保証いたしかねます。',
    'If you confirm the order, I will refund it.',
    'You can ask for a refund.',
    'Refunds go to the original payment method.',
  ])('lets %j pass', (text) => {
    expect(check(text).findings.filter(({ check }) => check === 'promises')).toEqual([]);
  });

  it('lets a promise pass that an article makes', () => {
    const passages = [
      { ...refundArticle, text: 'Every chair comes with a 2-year money-back guarantee. Shipping is free of charge.' },
    ];
    expect(blocked('Every chair comes with a 2-year money-back guarantee.', { passages })).toEqual([]);
    expect(blocked('Shipping is free of charge.', { passages })).toEqual([]);
  });

  it('lets a follow-up be promised once the ticket was handed over', () => {
    const performed = [{ tool: 'escalate_to_human', effect: 'write' as const, status: 'succeeded' as const }];
    expect(blocked('Our billing team will contact you.', { performed })).toEqual([]);
  });

  it('lets a commitment pass whose tool waits for a yes', () => {
    const performed = [{ tool: 'issue_refund', effect: 'write' as const, status: 'waiting' as const }];
    expect(blocked('We will refund you $24.00.', { performed })).toEqual([]);
    expect(blocked('We will cancel the Team plan.', { performed })).toHaveLength(1);
  });
});
