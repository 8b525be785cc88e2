import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIntroduction, withoutAsides } from './asides.ts';

test.each([
  ["I'm a student at a law firm, is there a discount?", 'en', 'is there a discount?'],
  ['We are a law firm and need an invoice', 'en', 'and need an invoice'],
  ['Hi, my wife is a judge. How does she share a board?', 'en', 'Hi, How does she share a board?'],
  ['Ich bin Anwältin und brauche eine Rechnung', 'de', 'und brauche eine Rechnung'],
  ['Je suis avocate, quel forfait choisir ?', 'fr', 'quel forfait choisir ?'],
  ['Trabajo en un bufete, ¿dónde veo mis facturas?', 'es', '¿dónde veo mis facturas?'],
  ['Sou juíza e esqueci minha senha', 'pt', 'e esqueci minha senha'],
  ['弁護士ですが、請求書が必要です', 'ja', '請求書が必要です'],
])('"%s" leaves out who writes', (text, language, rest) => {
  expect(withoutAsides(text, language)).toEqual({ rest, onlyIntroductions: true });
});

test.each([
  ['I want to delete a board, not my account', 'en', 'I want to delete a board,'],
  ["I don't want to cancel, I want to change my card", 'en', 'I want to change my card'],
  ['Ich will das Board löschen, nicht mein Konto', 'de', 'Ich will das Board löschen,'],
  ['Quiero borrar un tablero, no mi cuenta', 'es', 'Quiero borrar un tablero,'],
  ['Can I remove my photo without deleting the account?', 'en', 'Can I remove my photo'],
  ['Delete the board but keep my account', 'en', 'Delete the board'],
  ['Wie lösche ich ein Board, ohne mein Konto zu verlieren?', 'de', 'Wie lösche ich ein Board,'],
  ['Como excluo um quadro sem excluir a conta?', 'pt', 'Como excluo um quadro'],
  ['ボードを削除したいだけで、アカウントは残したいです', 'ja', 'ボードを削除したいだけで、'],
])('"%s" leaves out what is not wanted', (text, language, rest) => {
  expect(withoutAsides(text, language)).toEqual({ rest, onlyIntroductions: false });
});

test.each([
  ['My lawyer needs the invoice for May', 'en', 'needs the invoice for May'],
  ['Mein Anwalt braucht die Rechnung vom Mai', 'de', 'braucht die Rechnung vom Mai'],
  ['Bonjour, notre avocat demande une copie du contrat', 'fr', 'Bonjour, demande une copie du contrat'],
  ['Mi abogado necesita la factura', 'es', 'necesita la factura'],
  ['Meu advogado precisa da nota', 'pt', 'precisa da nota'],
  ['弁護士が請求書を必要としています', 'ja', '請求書を必要としています'],
])('"%s" leaves out for whom it is asked', (text, language, rest) => {
  expect(withoutAsides(text, language)).toEqual({ rest, onlyIntroductions: true });
});

test.each([
  'Where is my order?',
  'My lawyer will contact you',
  'My lawyer wants a word about your claim against me',
  'I am a victim of identity theft and somebody is in my account',
  'We are a law firm representing a customer of yours',
  "I don't want to cancel",
  'Delete my account',
  'I want to keep my account',
])('"%s" has nothing to leave out', (text) => {
  expect(withoutAsides(text, 'en')).toBeUndefined();
});

test('knows a text that says nothing else', () => {
  expect(isIntroduction('I study law in Leipzig', 'en')).toBe(true);
  expect(isIntroduction('I study law and need the student price', 'en')).toBe(false);
});

test('is total, and makes nothing up', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('en', 'de', 'ja', 'xx'),
      (text, tag) => {
        const asides = withoutAsides(text, tag);
        if (asides) for (const word of asides.rest.split(/\s+/)) expect(text).toContain(word);
      },
    ),
  );
});
