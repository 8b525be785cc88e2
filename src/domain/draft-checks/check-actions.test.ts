import { describe, expect, it } from 'vitest';
import { blocked, check } from './testing/checked.ts';

describe('actions', () => {
  it.each([
    'I have refunded your order.',
    'I’ve cancelled your subscription.',
    'I just sent you the invoice.',
    'Your address has been updated.',
    'Your subscription is now cancelled.',
    'He reembolsado tu pedido.',
    'Tu suscripción ha sido cancelada.',
    'J’ai annulé votre abonnement.',
    'Votre adresse a été modifiée.',
    'Ich habe Ihre Bestellung storniert.',
    'Ihre Adresse wurde geändert.',
    'Cancelei a sua assinatura.',
    'O seu endereço foi alterado.',
    '返金いたしました。',
    '住所を変更しました。',
  ])('blocks %j when no tool did it', (text) => {
    expect(check(text).findings.map(({ check }) => check)).toContain('actions');
  });

  it.each([
    'All right, nothing was refunded.',
    'No refund has been issued.',
    'Your order was not cancelled.',
    'No se ha reembolsado nada.',
    'Rien n’a été remboursé.',
    'Es wurde nichts erstattet.',
    'O pedido não foi cancelado.',
    '返金はしておりません。',
  ])('lets pass %j: it says that nothing was done', (text) => {
    expect(check(text).findings.filter(({ check }) => check === 'actions')).toEqual([]);
  });

  const filed = {
    performed: [{ tool: 'create_support_ticket', effect: 'write' as const, status: 'succeeded' as const }],
  };

  it.each(['I have filed a ticket for our team.', 'I’ve passed this to our engineering team.', 'He creado un ticket.'])(
    'lets pass %j when a ticket was filed',
    (text) => {
      expect(check(text, filed).findings.filter(({ check }) => check === 'actions')).toEqual([]);
    },
  );

  it.each(['I’ve updated your plan.', 'I have refunded your order.', 'Your address has been changed.'])(
    'blocks %j all the same: a ticket changes nothing',
    (text) => {
      expect(check(text, filed).findings.map(({ check }) => check)).toContain('actions');
    },
  );

  it.each(['No problem, your order was cancelled.', 'Nothing to worry about: it was refunded.'])(
    'blocks %j: the no is another’s',
    (text) => {
      expect(check(text).findings.map(({ check }) => check)).toContain('actions');
    },
  );

  it('lets an action be told that a tool did', () => {
    const performed = [{ tool: 'issue_refund', effect: 'write' as const, status: 'succeeded' as const }];
    expect(blocked('I have refunded $24.00 for order W1042.', { performed })).toEqual([]);
    expect(blocked('返金いたしました。', { performed })).toEqual([]);
    expect(blocked('I have cancelled your subscription.', { performed })).toHaveLength(1);
  });

  it('blocks an action that failed or waits, and says so', () => {
    const performed = [{ tool: 'issue_refund', effect: 'write' as const, status: 'failed' as const }];
    const [finding] = check('I have refunded $24.00.', { performed }).findings;
    expect(finding).toMatchObject({ check: 'actions' });
    expect(finding?.reason).toContain('issue_refund is failed');
  });

  it('lets a record be told, and what an article says of how things go', () => {
    const toolResults = [{ tool: 'get_order', text: '{"status":"shipped"}' }];
    expect(blocked('Your order has been shipped.', { toolResults })).toEqual([]);
    expect(blocked('Once your order has been cancelled, nothing is charged.')).toEqual([]);
  });
});
