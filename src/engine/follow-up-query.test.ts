import { expect, test } from 'vitest';
import { followUpQuery } from './follow-up-query.ts';

const before = 'How do I turn on notifications?';

test('a message that begins in the middle is looked up together with the one before', () => {
  for (const text of ['and on mobile?', 'What about the iPad', 'und am Handy?', 'y en Android?', 'is that free?'])
    expect(followUpQuery(text, before)).toEqual({ query: `${before}\n${text}`, leans: true });
});

test('a short question of its own may be either', () => {
  expect(followUpQuery('and how do I delete a board?', before)).toMatchObject({ leans: false });
  expect(followUpQuery('do you take paypal?', before)).toMatchObject({ leans: false });
});

test('a message that says enough, or the same again, stands alone', () => {
  expect(followUpQuery('I would like to know how much express shipping to Germany costs', before)).toBeUndefined();
  expect(followUpQuery(before, before)).toBeUndefined();
});
