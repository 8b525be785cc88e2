import { expect, it } from 'vitest';
import { toneOf } from './tone.ts';

it.each([
  ['Dear Sir or Madam, I am writing to ask about my invoice.', 'formal'],
  ['Sehr geehrte Damen und Herren, wo ist meine Bestellung?', 'formal'],
  ['Bonjour Madame, veuillez m’envoyer la facture. Cordialement', 'formal'],
  ['¿Podría usted ayudarme?', 'formal'],
  ['お世話になっております。請求書をいただけますでしょうか', 'formal'],
  ['hey guys where’s my stuff lol', 'casual'],
  ['oi, cadê meu pedido??? 😅', 'casual'],
  ['kannst du mir helfen', 'casual'],
  ['Where is my order?', undefined],
  ['¿Dónde está mi pedido?', undefined],
] as const)('"%s" sounds %s', (text, tone) => {
  expect(toneOf([text])).toBe(tone);
});

it('goes by the newest message that shows a tone', () => {
  expect(toneOf(['Dear team, my order is late.', 'thx!!', 'It is 1042.'])).toBe('casual');
});
