import { expect, it } from 'vitest';
import type { Block, RichText } from '#wire/rich-text.ts';
import { choicesOf } from './choices-of.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
/** A list whose lines begin with these words in bold, each with more behind it. */
const list = (bold: string[], ordered = false): Block => ({
  type: 'list',
  ordered,
  items: bold.map((text) => [
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: [{ type: 'text', text }] },
        { type: 'text', text: ' · 17 November' },
      ],
    },
  ]),
});
const orders = list(['1594', '1571']);

it.each([
  'Which order is this about? These are your latest ones:',
  'Um welche Bestellung geht es? Das sind Ihre letzten:',
  'どのご注文についてでしょうか。',
])('offers the bold words of a list that answers a question: %s', (text) => {
  expect(choicesOf([paragraph('Hello.'), paragraph(text), orders])).toEqual(['1594', '1571']);
});

it.each<[string, RichText]>([
  ['steps', [paragraph('How is it done?'), list(['Open', 'Choose'], true)]],
  ['a list that answers nothing', [paragraph('These are your orders:'), orders]],
  [
    'a list without bold words',
    [paragraph('Which?'), { type: 'list', ordered: false, items: [[paragraph('a')], [paragraph('b')]] }],
  ],
  ['one line only', [paragraph('Which?'), list(['This'])]],
  ['the same twice', [paragraph('Which?'), list(['This', 'This'])]],
  ['a whole sentence', [paragraph('Which?'), list(['x'.repeat(41), 'b'])]],
  ['a list with more below', [paragraph('Which?'), orders, paragraph('I am here to help.')]],
  ['a list alone', [orders]],
  ['nothing', []],
])('offers nothing for %s', (_, content) => {
  expect(choicesOf(content)).toEqual([]);
});
