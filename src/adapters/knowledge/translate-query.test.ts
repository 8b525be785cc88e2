import { expect, test } from 'vitest';
import { translateQuery } from './translate-query.ts';

const nothing = () => false;

test('each meaning of a word gives a reading of its own', () => {
  expect(translateQuery('cómo cambio mi correo', 'es', nothing)).toEqual(['change email', 'exchange email']);
});

test('parts of a joined word stay together', () => {
  expect(translateQuery('Teammitglied', 'de', nothing)).toEqual(['team member']);
});

test('what it does not understand has no reading', () => {
  expect(translateQuery('zzyzx qwrt', 'es', nothing)).toEqual([]);
  expect(translateQuery('reset my password', 'xx', nothing)).toEqual([]);
});
