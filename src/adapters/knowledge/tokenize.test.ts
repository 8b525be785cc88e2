import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from './tokenize.ts';

const terms = (text: string, language = 'en') =>
  tokenize(text, language)
    .filter((term) => !term.stop)
    .map((term) => term.term);

test('meets endings half-way in the language of the text', () => {
  expect(terms('resetting passwords')).toEqual(terms('reset password'));
  expect(terms('Rechnungen', 'de')).toEqual(terms('Rechnung', 'de'));
  expect(terms('contraseñas', 'es')).toEqual(terms('contrasena', 'es'));
});

test('keeps codes whole beside their parts', () => {
  expect(terms('Error ERR-1042')).toEqual(['error', '=err-1042', 'err', '1042']);
  expect(terms('v2.3.1')).toContain('=v2.3.1');
});

test('joins what is written with a hyphen or without', () => {
  expect(terms('e-mail')).toContain(terms('email')[0]);
});

test('reads Chinese, Japanese and Korean in pairs of characters', () => {
  expect(terms('送料はいくら', 'ja')).toContain('送料');
  expect(terms('Zoomを接続', 'ja')).toContain('zoom');
});

test('reads words of a script without spaces when the language is unknown', () => {
  expect(tokenize('สวัสดีครับ', '').length).toBeGreaterThan(0);
});

test('takes any text in any language without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ maxLength: 8 }), (text, language) => {
      for (const term of tokenize(text, language)) expect(term.term).not.toBe('');
    }),
  );
});
