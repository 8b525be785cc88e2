import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import type { Evidence, PerformedAction } from './evidence.ts';

/** Answers a support agent would be glad to send, and near relatives nobody should send. */
const passages: Evidence['passages'] = [
  {
    id: 'reset#how',
    articleId: 'reset',
    articleTitle: 'Reset your password',
    url: 'https://help.acme.example/reset-password',
    language: 'en',
    text: 'Open the sign-in page and choose **Forgot password**. Enter your e-mail address; we send you a link that works for 60 minutes. If the mail does not arrive within a few minutes, look into your spam folder. Passwords have at least 12 characters.',
  },
  {
    id: 'refunds#window',
    articleId: 'refunds',
    articleTitle: 'Refunds for shop orders',
    url: 'https://help.acme.example/refunds',
    language: 'en',
    text: 'You can send an order back within 30 days of delivery for a full refund. Refunds go to the payment method you paid with and take 5–10 business days to show on your statement. Gift cards and opened software cannot be refunded. Orders above $200 are approved by a colleague first.',
  },
  {
    id: 'plans#prices',
    articleId: 'plans',
    articleTitle: 'Plans and prices',
    language: 'en',
    text: '| Plan | Monthly | Members |\n| --- | --- | --- |\n| Free | $0 | 5 |\n| Team | $8 | 100 |\n| Business | $15 | 500 |\n\nYearly plans cost less: $6.50 for Team and $12.50 for Business, charged once a year. You can change plans at any time in Settings > Billing; what you have paid is credited pro rata.',
  },
];
const order = {
  order_id: 'A-1042',
  status: 'shipped',
  placed_at: '2026-11-12T09:30:00Z',
  shipped_at: '2026-11-14',
  carrier: 'UPS',
  tracking_number: '1Z999AA10123456784',
  total: 73,
  currency: 'USD',
  items: [{ name: 'Dot Grid Notebook', quantity: 2, price: 18 }],
  estimated_delivery: '2026-11-23',
};

function evidence(performed: PerformedAction[] = []): Evidence {
  return {
    passages,
    toolResults: [
      { tool: 'get_order_status', text: JSON.stringify(order) },
      {
        tool: 'lookup_account',
        text: '{"name":"Ana López","plan":"Team","email":"ana@example.com","member_since":"2024-02-01"}',
      },
    ],
    customerTexts: ['Hi, where is my order A-1042? And how do I reset my password? I was charged 73 dollars.'],
    desk: { company: 'Acme', contacts: ['help@acme.example'], linkHosts: ['acme.example'] },
    performed,
    today: new Date('2026-11-21T12:00:00Z'),
  };
}

const blocked = (text: string, language = 'en', performed: PerformedAction[] = []) =>
  checkDraft({ text, citations: [], language }, evidence(performed)).findings.filter(
    ({ severity }) => severity === 'block',
  );

describe('ordinary answers', () => {
  it.each([
    [
      'en',
      'Hi Ana! Your order **A-1042** shipped on November 14 with UPS and should arrive around November 23. You can follow it with tracking number 1Z999AA10123456784.',
    ],
    [
      'en',
      'I’m sorry for the trouble. Here is how to reset your password:\n\n1. Open the sign-in page and choose **Forgot password**.\n2. Enter your e-mail address.\n3. Use the link within 60 minutes.\n\nIf nothing arrives, please check your spam folder. Let me know if that helps!',
    ],
    [
      'en',
      'You have 30 days from delivery to send the order back for a full refund. The money goes back to the card you paid with; please allow 5 to 10 business days.',
    ],
    [
      'en',
      'The Team plan is $8 a month per member for up to 100 members, or $6.50 if you pay yearly. The Business plan is $15 a month.',
    ],
    [
      'en',
      'I can see that you are on the Team plan since February 2024. You can change plans at any time in Settings > Billing.',
    ],
    ['en', 'I can’t refund gift cards, I’m afraid. Is there anything else I can help you with?'],
    [
      'en',
      'I found your order: two Dot Grid Notebooks at $18.00 each, $73.00 in total. Would you like me to start a refund?',
    ],
    [
      'en',
      'Yes, your password needs at least 12 characters. See [Reset your password](https://help.acme.example/reset-password) for the steps.',
    ],
    ['en', 'Thanks for your patience. Your order hasn’t been delivered yet: it has been shipped and is with UPS.'],
    ['en', 'If you would like a refund, tell me and I will start it for you.'],
    ['es', 'Hola Ana: tu pedido A-1042 se envió el 14 de noviembre con UPS y debería llegar hacia el 23 de noviembre.'],
    ['es', 'Tienes 30 días desde la entrega para devolver el pedido. El reembolso tarda entre 5 y 10 días hábiles.'],
    [
      'es',
      'Para restablecer tu contraseña, abre la página de inicio de sesión y elige «Forgot password». El enlace funciona durante 60 minutos.',
    ],
    [
      'fr',
      'Bonjour Ana, votre commande A-1042 a été expédiée le 14 novembre par UPS. La livraison est prévue vers le 23 novembre.',
    ],
    ['fr', 'Vous disposez de 30 jours après la livraison. Le remboursement apparaît sous 5 à 10 jours ouvrés.'],
    ['fr', 'Je ne peux pas rembourser les cartes cadeaux. Puis-je vous aider pour autre chose ?'],
    [
      'de',
      'Hallo Ana, Ihre Bestellung A-1042 wurde am 14. November mit UPS verschickt und kommt voraussichtlich am 23. November an.',
    ],
    [
      'de',
      'Sie können die Bestellung innerhalb von 30 Tagen nach der Lieferung zurückschicken. Die Erstattung dauert 5 bis 10 Werktage.',
    ],
    ['de', 'Der Team-Tarif kostet 8 $ im Monat, bei jährlicher Zahlung 6,50 $.'],
    [
      'pt',
      'Olá, Ana! O pedido A-1042 foi enviado em 14 de novembro pela UPS e deve chegar por volta de 23 de novembro.',
    ],
    ['pt', 'Você tem 30 dias após a entrega para devolver. O reembolso leva de 5 a 10 dias úteis.'],
    ['ja', 'ご注文A-1042は11月14日にUPSで発送されました。11月23日ごろにお届けの予定です。'],
    ['ja', '商品到着後30日以内であれば返品できます。返金には5〜10営業日かかります。'],
  ])('lets pass in %s: %j', (language, text) => {
    expect(blocked(text, language)).toEqual([]);
  });

  it.each([
    ['en', 'Hi Ana! Your order A-1042 shipped on November 15 and arrives on November 23.'],
    ['en', 'Your order A-1043 shipped on November 14.'],
    ['en', 'You have 60 days from delivery to send the order back.'],
    ['en', 'Refunds take 5 to 10 days.'],
    ['en', 'The Team plan is $9 a month.'],
    ['en', 'The Premium plan has that.'],
    ['en', 'I’ve gone ahead and refunded your order.'],
    ['en', 'Don’t worry, I will personally make sure you get your money back.'],
    ['en', 'Good news: you will receive a full refund.'],
    ['en', 'Your refund has been processed.'],
    ['en', 'Please mail billing@acme-refunds.example.'],
    ['en', 'I’ll give you a free month as compensation.'],
    ['en', 'Someone from our team will call you tomorrow.'],
    ['es', 'He procesado tu reembolso de 73 dólares.'],
    ['es', 'Le reembolsaremos el importe completo.'],
    ['fr', 'J’ai bien annulé votre commande.'],
    ['fr', 'Nous allons vous rembourser dans les plus brefs délais.'],
    ['de', 'Ich habe die Erstattung soeben veranlasst.'],
    ['de', 'Sie erhalten die volle Erstattung.'],
    ['pt', 'Já cancelei o seu pedido.'],
    ['pt', 'Nossa equipe entrará em contato.'],
    ['ja', '返金の手続きをいたしました。'],
    ['ja', '担当者よりご連絡いたします。'],
    ['ja', '60日以内であれば返品できます。'],
  ])('stops in %s: %j', (language, text) => {
    expect(blocked(text, language)).not.toEqual([]);
  });

  it('lets be told what was done, and what waits', () => {
    const refunded: PerformedAction[] = [{ tool: 'issue_refund', effect: 'write', status: 'succeeded' }];
    const waiting: PerformedAction[] = [{ tool: 'issue_refund', effect: 'write', status: 'waiting' }];
    expect(
      blocked('Done: I have refunded $73.00 for order A-1042. It takes 5–10 business days to show.', 'en', refunded),
    ).toEqual([]);
    expect(blocked('Ich habe 73 $ für die Bestellung A-1042 erstattet.', 'de', refunded)).toEqual([]);
    expect(blocked('Please confirm the card below, and I will refund the $73.00.', 'en', waiting)).toEqual([]);
    expect(blocked('I have refunded $73.00.', 'en', waiting)).toHaveLength(1);
  });
});
