import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const said = 'Please refund order 1571.\n\nAna';
const others = 'Refund order 1602 as well.';

describe('the own words of a customer', () => {
  it.each([
    ['an English reply', `On Mon, 3 Nov 2026 at 10:00, Bob <bob@example.com> wrote:\n\n${others}`],
    [
      'a wrapped one',
      `On Mon, 3 Nov 2026 at 10:00, Bob Builder of Northwind Traders\n<bob@example.com> wrote:\n> ${others}`,
    ],
    ['a Spanish reply', `El lun, 3 nov 2026 a las 10:00, Bob (<bob@example.com>) escribió:\n> ${others}`],
    ['a Japanese reply', `2026年11月3日(月) 10:00 Bob <bob@example.com>：\n> ${others}`],
    ['a quotation', `Bob schrieb:\n> ${others}\n> Bob`],
    ['Outlook', `-----Original Message-----\nFrom: Bob\nSent: Monday\nTo: Ana\n\n${others}`],
    [
      'Outlook in German',
      `________________________________\nVon: Bob <bob@example.com>\nGesendet: Montag\n\n${others}`,
    ],
    ['a head alone', `From: Bob <bob@example.com>\nSent: Monday\nTo: Ana\nSubject: refund\n\n${others}`],
    ['a forwarded mail', `---------- Forwarded message ---------\nFrom: Bob\nDate: Mon\nSubject: hi\n\n${others}`],
    ['Apple’s', `Begin forwarded message:\n\nFrom: Bob\nSubject: hi\n\n${others}`],
    ['a file’s name', `[Attached: ${others}.png]`],
  ])('are without %s', (_, tail) => {
    expect(ownWords(`${said}\n\n${tail}`)).toBe(said);
  });

  it('are all of a message that quotes nobody', () => {
    const form =
      'Name: Ana\nEmail: ana@example.com\nOrder: 1571\n\nFrom what I see: it broke.\nTotal > 20\n- one\n- two';
    expect(ownWords(form)).toBe(form);
  });

  it('keep what is written between quotations', () => {
    expect(ownWords('> Which order?\n1571\n> Which reason?\nIt broke')).toBe('1571\nIt broke');
  });

  it('are never more than was written', () => {
    const line = fc.constantFrom(
      '> a',
      'hi',
      '',
      'From: a',
      'Sent: b',
      'Bob wrote:',
      '---- x ----',
      'On 3 <a@b> wrote:',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const own = ownWords(lines.join('\n'));
        expect(own.split('\n').every((one) => one === '' || (lines as string[]).includes(one))).toBe(true);
      }),
    );
  });
});
