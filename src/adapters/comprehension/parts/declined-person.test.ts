import { expect, test } from 'vitest';
import { withoutDeclinedPerson } from './declined-person.ts';

test.each([
  ["please don't transfer me to a human, just tell me the price of Team", 'en', 'just tell me the price of Team'],
  ["I don't need to speak to a person. How do I export a board?", 'en', 'How do I export a board?'],
  ['No need for an agent, where is my invoice?', 'en', 'where is my invoice?'],
  ["I don't want to talk to anybody", 'en', ''],
  ['no quiero hablar con una persona, ¿cuánto cuesta Team?', 'es', '¿cuánto cuesta Team?'],
  ['Je ne veux pas parler à un conseiller, combien coûte Team ?', 'fr', 'combien coûte Team ?'],
  ['Ich möchte nicht mit einem Mitarbeiter sprechen, nur den Preis wissen', 'de', 'nur den Preis wissen'],
  ['não quero falar com um atendente, quanto custa?', 'pt', 'quanto custa?'],
  ['担当者につながないでください。料金を教えてください', 'ja', '料金を教えてください'],
])('"%s" wants no person', (text, language, rest) => {
  expect(withoutDeclinedPerson(text, language)).toBe(rest);
});

test.each([
  ["I don't want to talk to a bot", 'en'],
  ["why don't you let me talk to a person?", 'en'],
  ["you don't have a human there, do you", 'en'],
  ['I want to talk to a person, not to a machine', 'en'],
  ["don't transfer me again, I want the same colleague", 'en'],
  ["I don't want to cancel", 'en'],
  ['No quiero hablar con un robot', 'es'],
  ['Ich will nicht mit einer Maschine sprechen', 'de'],
])('"%s" does not decline a person', (text, language) => {
  expect(withoutDeclinedPerson(text, language)).toBeUndefined();
});
