import { expect, it } from 'vitest';
import { type Checked, invalidWords } from './invalid-words.ts';

const input = (wrong: Partial<Checked['validity']>, more: Partial<Checked> = {}): Checked => ({
  validity: {
    valid: Object.keys(wrong).length === 0,
    valueMissing: false,
    typeMismatch: false,
    tooShort: false,
    tooLong: false,
    rangeUnderflow: false,
    rangeOverflow: false,
    ...wrong,
  },
  type: 'text',
  value: '',
  min: '',
  max: '',
  minLength: -1,
  maxLength: -1,
  validationMessage: 'the browser’s words',
  ...more,
});

it.each<[string | undefined, Checked]>([
  [undefined, input({})],
  ['This is needed.', input({ valueMissing: true })],
  ['This is no e-mail address yet.', input({ typeMismatch: true }, { type: 'email' })],
  ['This is no web address yet: it begins with https://.', input({ typeMismatch: true }, { type: 'url' })],
  ['At least 10 characters: 5 more.', input({ tooShort: true }, { value: 'short', minLength: 10 })],
  ['At least 1.', input({ rangeUnderflow: true }, { min: '1' })],
  ['At most 90.', input({ rangeOverflow: true }, { max: '90' })],
  ['the browser’s words', input({ valid: false })],
])('says %j of an input', (words, given) => {
  expect(invalidWords(given)).toBe(words);
});
