import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitQuotedMail } from './quoted-mail.ts';

it.each([
  ['On Mon, 3 Nov 2026 at 10:12, Acme <help@acme.example> wrote:\n> Hello Ana,\n> try again.'],
  ['On Mon, 3 Nov 2026 at 10:12, Acme Support\n<help@acme.example> wrote:\n\n> Hello Ana.'],
  ['Am 03.11.26 um 10:12 schrieb Acme:\n> Hallo Ana.'],
  ['Le lun. 3 nov. 2026 à 10:12, Acme a écrit :\n> Bonjour.'],
  ['2026年11月3日(火) 10:12 Acme <help@acme.example>:\n> こんにちは'],
  ['-----Original Message-----\nFrom: Acme\nSent: Monday\n\nHello Ana,'],
  ['From: Acme <help@acme.example>\nSent: Monday, 3 November 2026\nTo: Ana\n\nHello Ana,'],
  ['> Hello Ana,\n> try again.'],
])('parts what is quoted at the end from what was written: %s', (quoted) => {
  expect(splitQuotedMail(`It still fails.\n\nAna\n\n${quoted}`)).toEqual({ said: 'It still fails.\n\nAna', quoted });
});

it.each([
  ['It says:\n> Payment failed\nWhat does this mean?'],
  ['> All of it is a quote\n> and nothing else'],
  ['On Friday my brother wrote:\nthen nothing came\n> an old line\nand here I go on'],
  ['From: Berlin to Paris, two tickets please'],
  ['No quote at all'],
])('leaves a text whole that is no answer above a quote: %s', (text) => {
  expect(splitQuotedMail(text)).toEqual({ said: text });
});

it('loses no word of any text', () => {
  const line = fc.oneof(fc.string(), fc.constantFrom('> a', 'On x y z wrote:', 'From: a', 'Sent: b', ''));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const { said, quoted = '' } = splitQuotedMail(text);
      expect(`${said}${quoted}`.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
