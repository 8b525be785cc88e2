import { describe, expect, it } from 'vitest';
import { directionOf, locales, stringsFor, usableLocale } from './locale.ts';
import { sayWhen } from './say-time.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the words of the widget', () => {
  it('are complete in each language, with the same blanks', () => {
    const english = stringsFor('en');
    for (const locale of locales) {
      const words = stringsFor(locale);
      for (const [key, text] of Object.entries(words)) {
        expect([locale, key, text.trim()]).not.toEqual([locale, key, '']);
        expect([locale, key, placeholders(text)]).toEqual([
          locale,
          key,
          placeholders(english[key as keyof typeof english]),
        ]);
      }
    }
  });

  it('are found by region and fall back to English', () => {
    expect(stringsFor('pt-BR')).toBe(stringsFor('pt'));
    expect(stringsFor('xx')).toBe(stringsFor('en'));
    expect(stringsFor('constructor')).toBe(stringsFor('en'));
  });

  it('are read from right to left where they are', () => {
    expect(locales.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar']);
  });

  it('come in a locale that dates can be written in, whatever a page asked for', () => {
    expect(usableLocale('de_AT')).toBe('de-AT');
    for (const wanted of ['', 'nonsense!', 'xx', '<b>', null]) {
      expect(() => new Intl.DateTimeFormat(usableLocale(wanted))).not.toThrow();
    }
  });
});

describe('saying when', () => {
  const now = new Date(2026, 10, 20, 10, 0);
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  it('counts minutes, then hours, then names the day', () => {
    expect(sayWhen(minutes(15), now, 'en')).toBe('in 15 minutes');
    expect(sayWhen(minutes(0), now, 'en')).toBe('in 1 minute');
    expect(sayWhen(minutes(120), now, 'en')).toBe('in 2 hours');
    expect(sayWhen(minutes(23 * 60), now, 'en')).toMatch(/^tomorrow, 9:00/);
    expect(sayWhen(minutes(72 * 60), now, 'en')).toMatch(/^Mon, Nov 23, 10:00/);
    expect(sayWhen(minutes(15), now, 'de')).toBe('in 15 Minuten');
  });
});
