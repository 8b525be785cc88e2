import { feelings } from './feelings.ts';
import { grammar } from './grammar.ts';
import { money } from './money.ts';
import { people } from './people.ts';
import { technology } from './technology.ts';

/** Languages the glossary has a column for, in the order of its columns after English. */
export const glossaryLanguages = ['es', 'fr', 'de', 'pt', 'ja'] as const;
export type GlossaryLanguage = (typeof glossaryLanguages)[number];

/** Words of one language with their English. Foreign sides are folded (`fold.ts`). */
export interface Glossary {
  /** Whole phrases of one or more words. */
  phrases: Map<string, string>;
  /** Beginnings of words, written with `*`, longest first. */
  stems: { stem: string; english: string }[];
  /** Most words (Japanese: characters) in a phrase. */
  longest: number;
}

/** Reads the tables: one line per English term, columns by `|`, alternatives by `,`, `*` after a stem. */
export function parseGlossary(language: GlossaryLanguage): Glossary {
  const column = glossaryLanguages.indexOf(language) + 1;
  const phrases = new Map<string, string>();
  const stems = new Map<string, string>();
  let longest = 1;
  for (const line of [people, money, technology, feelings, grammar].join('\n').split('\n')) {
    const cells = line.split('|');
    const english = cells[0]?.trim() ?? '';
    if (english === '') continue;
    for (const cell of (cells[column] ?? '').split(',')) {
      const form = fold(cell.trim());
      if (form === '') continue;
      // The first line that names a form wins: the tables go from the special to the general.
      if (form.endsWith('*') && !form.includes(' ')) {
        const stem = form.slice(0, -1);
        if (!stems.has(stem)) stems.set(stem, english);
      } else {
        const phrase = form.replaceAll('*', '');
        if (!phrases.has(phrase)) phrases.set(phrase, english);
        longest = Math.max(longest, language === 'ja' ? phrase.length : phrase.split(' ').length);
      }
    }
  }
  return {
    phrases,
    stems: [...stems].map(([stem, english]) => ({ stem, english })).sort((a, b) => b.stem.length - a.stem.length),
    longest,
  };
}

/** Lower case without accents: customers leave them out, and so does the glossary. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}
