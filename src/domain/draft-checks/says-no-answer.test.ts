import { expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import type { Evidence } from './evidence.ts';
import { saysNoAnswer } from './says-no-answer.ts';

it.each([
  'I’m sorry, I could not find any information about that in our help centre.',
  'I don’t have an answer to this.',
  'Our help articles do not cover this.',
  'I can only help with questions about the Acme Planner and the shop.',
  'I cannot help with that.',
  'I do not know.',
  'No he encontrado información sobre eso.',
  'Solo puedo ayudarle con Acme.',
  'Je n’ai pas trouvé d’information à ce sujet.',
  'Je ne peux vous aider que sur les produits Acme.',
  'Dazu habe ich leider keine Informationen.',
  'Dabei kann ich leider nicht helfen. Ich kann Ihnen nur bei Fragen zu Acme helfen.',
  'Não encontrei informações sobre isso.',
  'ご質問に関する情報が見つかりませんでした。申し訳ございませんが、情報は見つかりません。',
])('"%s" says that there is no answer', (sentence) => {
  expect(saysNoAnswer(sentence)).toBe(true);
});

it.each([
  'I cannot find a second charge on your account.',
  'I don’t see order 1042.',
  'You do not have an invoice for May.',
  'We cannot refund opened software.',
  'Guests cannot see private boards.',
  'No tiene pedidos abiertos.',
  'Sie haben keine offenen Rechnungen.',
])('"%s" states a fact', (sentence) => {
  expect(saysNoAnswer(sentence)).toBe(false);
});

const nothing: Evidence = {
  passages: [],
  toolResults: [],
  customerTexts: ['Can the display show my train times?'],
  desk: { company: 'Acme', contacts: [], linkHosts: [] },
  performed: [],
  today: new Date('2026-11-21T12:00:00Z'),
};
const report = (text: string) => checkDraft({ text, citations: [], language: 'en' }, nothing);

it('a draft that only says so rests on nothing it would need, and declines', () => {
  expect(report('I’m sorry, I could not find any information about that in our help centre.')).toMatchObject({
    grounding: 'grounded',
    declines: true,
  });
});

it('one that asks back as well does not decline', () => {
  const text = 'I don’t have enough information about that. Which display do you have?';
  expect(report(text)).toMatchObject({ grounding: 'grounded', declines: false });
});

it('one that goes on to claim something is held to its claim', () => {
  const text = 'I don’t have an answer to this. The display shows trains from 40 cities after a firmware update.';
  expect(report(text)).toMatchObject({ grounding: 'no-source', declines: false });
});
