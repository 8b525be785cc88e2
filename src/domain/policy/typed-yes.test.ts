import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedYes, yesOrNo } from './typed-yes.ts';

const card = {
  author: { kind: 'ai' as const },
  kind: 'reply' as const,
  text: 'Please confirm: Refund $24.00 for order 1042.',
  card: {
    kind: 'confirm' as const,
    actionId: 'act_1',
    title: 'Refund $24.00 for order 1042',
    details: '',
    expiresAt: new Date(0),
  },
};
const plain = { author: card.author, kind: card.kind, text: card.text };
const refund = { id: 'act_1', title: 'Refund $24.00 for order 1042' };
const cancel = { id: 'act_2', title: 'Cancel the Team plan' };

describe('typedYes', () => {
  it.each([
    'yes',
    'Yes, please.',
    'YES!!',
    'ok',
    'go ahead',
    'Yes, go ahead, thanks',
    'Sí',
    'sí, por favor',
    'claro',
    'Oui',
    'oui, merci',
    "D'accord",
    'Ja',
    'Ja, genau.',
    'ja bitte',
    'einverstanden',
    'Sim',
    'sim, obrigado',
    'はい',
    'はい、お願いします。',
    'はい！',
  ])('takes %j as a yes', (text) => {
    expect(typedYes(text, card, [refund])).toEqual({ actionId: 'act_1', decision: 'granted' });
  });

  it.each([
    'no',
    'No, thanks',
    'nope',
    'no wait, keep it',
    'Actually no. I changed my mind.',
    'Doch nicht, danke',
    'Finalement non, merci',
    'やっぱりやめます',
    "don't",
    'No quiero',
    'non merci',
    'nein',
    'nein danke',
    'não',
    'いいえ',
    'キャンセルしてください',
  ])('takes %j as a no', (text) => {
    expect(typedYes(text, card, [refund])).toEqual({ actionId: 'act_1', decision: 'denied' });
  });

  it.each([
    '',
    '   ',
    '👍',
    'yes but only half',
    'yes, and also cancel my plan',
    'yes?',
    'maybe',
    'yes no',
    'no yes',
    'I said yes yesterday',
    'refund it to my other card',
    'ok what is the fee',
    'no problem',
    'wait',
    'keep it until March',
    'not yes',
    'si no es posible',
    'ja aber nicht heute',
    'oui mais demain',
    'はいではありません',
  ])('takes %j as neither', (text) => {
    expect(typedYes(text, card, [refund])).toBeNull();
  });

  it('counts after a message that names the action in words', () => {
    expect(typedYes('yes', plain, [refund])?.decision).toBe('granted');
  });

  it('does not count after a message that does not name the action', () => {
    expect(typedYes('yes', { ...plain, text: 'Shall I do it?' }, [refund])).toBeNull();
  });

  it('does not count after a card of another action, even when the text names this one', () => {
    expect(typedYes('yes', { ...card, card: { ...card.card, actionId: 'act_9' } }, [refund])).toBeNull();
  });

  it('does not count when two awaited actions were named', () => {
    const both = { ...plain, text: 'Refund $24.00 for order 1042 and Cancel the Team plan?' };
    expect(typedYes('yes', both, [refund, cancel])).toBeNull();
  });

  it('does not count after the customer’s own message, a note, or nothing', () => {
    expect(typedYes('yes', { ...plain, author: { kind: 'customer' } }, [refund])).toBeNull();
    expect(typedYes('yes', { ...plain, kind: 'note' }, [refund])).toBeNull();
    expect(typedYes('yes', undefined, [refund])).toBeNull();
  });

  it('is total, and takes no text with other words as a yes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        expect(['granted', 'denied', null]).toContain(yesOrNo(text));
        expect(yesOrNo(`yes ${text} 1042 other`)).toBeNull();
      }),
    );
  });
});
