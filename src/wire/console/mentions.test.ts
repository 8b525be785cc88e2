import { expect, it } from 'vitest';
import { mentionedIn } from './mentions.ts';

const members = [
  { id: 'ana', name: 'Ana' },
  { id: 'ana-maria', name: 'Ana Maria' },
  { id: 'nobody', name: '' },
];

it('finds who is named, by the longest name, and no part of an address or another word', () => {
  expect(mentionedIn('@Ana Maria and @ana, please', members)).toEqual(['ana-maria', 'ana']);
  expect(mentionedIn('write to x@ana.example or @Anabel', members)).toEqual([]);
});
