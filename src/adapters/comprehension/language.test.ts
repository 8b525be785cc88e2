import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

const desk = ['en', 'es', 'fr', 'de', 'pt', 'ja'];

test.each([
  ['How do I reset my password?', 'en'],
  ['¿Dónde está mi pedido?', 'es'],
  ["Je n'arrive pas à me connecter à mon compte", 'fr'],
  ['Wie setze ich mein Passwort zurück?', 'de'],
  ['Não consigo entrar na minha conta', 'pt'],
  ['パスワードを忘れました', 'ja'],
  ['Hola', 'es'],
  ['merci beaucoup', 'fr'],
  ['Dove si trova il mio ordine? Non è ancora arrivato', 'it'],
  ['Где мой заказ? Он еще не пришел', 'ru'],
  ['비밀번호를 잊어버렸어요', 'ko'],
])('"%s" is %s', (text, language) => {
  expect(languageOf(text, desk, undefined)).toBe(language);
});

test('a message too short to tell keeps the language of the conversation', () => {
  for (const text of ['ok', '12345', 'AC-4821', '🙂', '', 'https://example.com/help']) {
    expect(languageOf(text, desk, 'de')).toBe('de');
  }
});

test('without a conversation the language of the desk stands in', () => {
  expect(languageOf('🙂', ['fr', 'en'], undefined)).toBe('fr');
  expect(languageOf('ok', [], undefined)).toBe('en');
});

test('a regional language of the desk keeps its region', () => {
  expect(languageOf('Onde está o meu pedido?', ['en', 'pt-BR'], undefined)).toBe('pt-BR');
});

test('the customer may switch', () => {
  expect(languageOf('Can we continue in English please? I do not speak German.', desk, 'de')).toBe('en');
});

test.each([
  ['88 oak avenue, minneapolis, mn 55401, united states', 'en', 'en'],
  ['Die neue Adresse ist Lindenstraße 14 in Leipzig', 'en', 'de'],
  ['¿Dónde está mi pedido 1594?', 'en', 'es'],
])('an address says nothing of the language, a sentence does: %s', (text, conversation, language) => {
  expect(languageOf(text, desk, conversation)).toBe(language);
});
