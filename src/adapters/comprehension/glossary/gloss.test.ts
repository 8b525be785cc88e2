import { expect, test } from 'vitest';
import { gloss } from './gloss.ts';

test.each([
  ['es', 'Quiero hablar con una persona', 'i want talk with a person'],
  ['es', 'me cobraron dos veces', 'charged twice'],
  ['fr', "Je n'arrive pas à me connecter", 'i cannot'],
  ['de', 'Wo ist meine Rechnungsadresse?', 'billing address'],
  ['de', 'Kündigungsbestätigung', 'cancel subscription verification'],
  ['pt', 'Minha encomenda ainda não chegou', 'my package has not arrived'],
  ['ja', 'アカウントが乗っ取られたようです', 'account hacked'],
  ['ja', '二重に請求されました', 'charged twice'],
])('%s: "%s" holds "%s"', (language, text, english) => {
  expect(gloss(text, language)?.english).toContain(english);
});

test('accents may be left out', () => {
  expect(gloss('olvide mi contrasena', 'es')?.english).toBe(gloss('olvidé mi contraseña', 'es')?.english);
});

test('names and codes pass through', () => {
  expect(gloss('mi pedido AC-4821 no llegó', 'es')?.english).toMatch(/order ac - 4821/);
});

test('English and languages without a glossary are left alone', () => {
  expect(gloss('hello', 'en')).toBeUndefined();
  expect(gloss('ciao', 'it')).toBeUndefined();
});

test('the share of known words says how far the gloss can be trusted', () => {
  expect(gloss('quiero un reembolso', 'es')?.known).toBe(1);
  expect(gloss('zxcv qwer tyui', 'es')?.known).toBe(0);
  expect(gloss('', 'ja')?.known).toBe(0);
});
