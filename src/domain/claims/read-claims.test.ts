import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn } from './number-readings.ts';
import { foldText } from './plain-text.ts';
import { readClaims } from './read-claims.ts';
import { splitSentences } from './split-sentences.ts';

const meanings = (text: string) => readClaims(text).flatMap((claim) => claim.meanings.map((ends) => ends.join(' ')));
const kinds = (text: string) => readClaims(text).map((claim) => claim.kind);

describe('readClaims', () => {
  it.each([
    ['$24.00', ['dollar:24']],
    ['24 dollars', ['dollar:24']],
    ['24,00 $', ['dollar:24']],
    ['USD 1,234.56', ['dollar:1234.56']],
    ['1.234,56 €', ['EUR:1234.56']],
    ['1 234,56 euros', ['EUR:1234.56']],
    ["CHF 1'200.50", ['CHF:1200.5']],
    ['R$ 20,50', ['BRL:20.5']],
    ['1,000円', ['JPY:1000 JPY:1']],
    ['50 cents', ['any:0.5']],
    ['£5k', ['GBP:5000']],
    ['20 %', ['percent:20']],
    ['12,5 Prozent', ['percent:12.5']],
    ['10 to 15 per cent', ['percent:10', 'percent:15']],
    ['14 days', ['minutes:20160']],
    ['two weeks', ['minutes:20160']],
    ['deux semaines', ['minutes:20160']],
    ['zwei Wochen', ['minutes:20160']],
    ['二週間', ['minutes:20160']],
    ['a 14-day trial', ['minutes:20160']],
    ['24h', ['minutes:1440']],
    ['5–7 business days', ['business-days:5', 'business-days:7']],
    ['de 5 a 7 días hábiles', ['business-days:5', 'business-days:7']],
    ['3営業日', ['business-days:3']],
    ['3か月', ['months:3']],
    ['1 Jahr', ['months:12']],
    ['within a week', ['minutes:10080']],
    ['2026-03-05', ['2026-03-05']],
    ['2026-03-05T10:00:00Z', ['2026-03-05']],
    ['March 5th, 2026', ['2026-03-05']],
    ['5 de marzo de 2026', ['2026-03-05']],
    ['le 1er mars', ['--03-01']],
    ['5. März 2026', ['2026-03-05']],
    ['5 de março', ['--03-05']],
    ['2026年3月5日', ['2026-03-05']],
    ['05/03/2026', ['2026-03-05 2026-05-03']],
    ['31.12.26', ['2026-12-31']],
    ['March 2026', ['2026-03']],
    ['9 am', ['time:9:00']],
    ['5:30 pm', ['time:17:30']],
    ['17h30', ['time:17:30']],
    ['18 Uhr', ['time:18:00']],
    ['#W1042', ['code:w1042']],
    ['order 1042', ['code:1042']],
    ['pedido nº 1042', ['code:1042']],
    ['注文1042', ['code:1042']],
    ['INV-2026-001', ['code:inv2026001']],
    ['24/7', ['code:24/7']],
    ['https://Help.Acme.com/a/?utm_source=x#y.', ['help.acme.com/a']],
    ['www.acme.com', ['acme.com']],
    ['Ana@Example.com.', ['ana@example.com']],
    ['+1 (555) 010-9999', ['phone:15550109999 phone:550109999']],
    ['the Pro plan', ['plan:pro']],
    ['forfait Pro', ['plan:pro']],
    ['プロプラン', ['plan:プロ']],
    ['5 users', ['number:5']],
    ['2-3 devices', ['number:2', 'number:3']],
  ])('reads %j', (text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it.each([
    'Have a nice day, and thanks a lot!',
    '1. Open the settings\n2. Click Save',
    'Step 3 of the guide [1]',
    'It may take a while, up to you.',
    'node.js and USB-C, 2FA and MP3',
    'Each plan and every tier',
    'for the second time',
  ])('reads nothing in %j', (text) => {
    expect(readClaims(text)).toEqual([]);
  });

  it('reads each stretch as one kind only', () => {
    expect(kinds('On 2026-03-05 at 10:30 we charged $24.00 for order 1042, 20% off, within 14 days.')).toEqual([
      'date',
      'time',
      'amount',
      'code',
      'percentage',
      'duration',
    ]);
  });

  it('is total, finds what it says at the place it says, and never overlaps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        let end = 0;
        for (const claim of readClaims(text)) {
          expect(claim.index).toBeGreaterThanOrEqual(end);
          expect(claim.meanings.flat().length).toBeGreaterThan(0);
          end = claim.index + 1;
        }
      }),
    );
  });

  it('reads the same amount in every format a writer may choose', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (minor) => {
        const value = minor / 100;
        const english = value.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = value.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        const french = value.toLocaleString('fr-FR', { minimumFractionDigits: 2 });
        for (const text of [`$${english}`, `${german} $`, `${french} dollars`, `USD ${english}`]) {
          expect(readClaims(text)[0]?.meanings.flat()).toContain(`dollar:${value}`);
        }
      }),
    );
  });

  it('reads the same date in every language', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('en-US', 'en-GB', 'es', 'fr', 'de', 'pt', 'ja'), (date, language) => {
        const key = date.toISOString().slice(0, 10);
        for (const dateStyle of ['long', 'medium'] as const) {
          const text = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(date);
          expect(readClaims(text)[0]?.meanings.flat(), text).toContain(key);
        }
      }),
    );
  });
});

describe('numbersIn', () => {
  it.each([
    ['1,234', [1234, 1.234]],
    ['1,234.5', [1234.5]],
    ['0,500', [0.5]],
    ['1.234.567', [1_234_567]],
    ['12', [12]],
    ['１２', [12]],
  ])('reads %j as %j', (text, values) => {
    expect(numbersIn(text).flatMap((reading) => reading.values)).toEqual(values);
  });

  it.each(['W1042', '1042-7', '2026-03-05', '10:30', '1.2.3.4', 'abc123def'])('reads no number in %j', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe('foldText', () => {
  it('makes writings of one word equal', () => {
    expect(foldText('Größe ＡＢＣ “café” – naïve')).toBe('grosse abc "cafe" - naive');
    expect(foldText('パスワード')).toBe('パスワード');
  });
});

describe('splitSentences', () => {
  const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

  it.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It costs $24.00. Fine.', ['It costs $24.00.', 'Fine.']],
    ['See e.g. this. And No. 5 too.', ['See e.g. this.', 'And No. 5 too.']],
    ['Am 5. März kam es. Gut.', ['Am 5. März kam es.', 'Gut.']],
    ['1. Open it.\n2. Save it.', ['1. Open it.', '2. Save it.']],
    ['返金です。ありがとう！', ['返金です。', 'ありがとう！']],
    ['He said “yes.” Then left.', ['He said “yes.”', 'Then left.']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('keeps every character that is not white space, at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sentences = splitSentences(text);
        expect(
          sentences
            .map((one) => one.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        for (const one of sentences) expect(text.slice(one.start, one.end)).toBe(one.text);
      }),
    );
  });
});
