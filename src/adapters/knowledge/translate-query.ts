import { glossary, glossaryLanguages } from './glossary.ts';
import { baseLanguage, tokenize } from './tokenize.ts';

/** Fewer known words than this share and the translation would be about something else. */
const leastKnown = 0.6;

/** Readings that are looked up: each is one search more. */
const mostReadings = 3;

/**
 * The query's words in English, from the glossary; words that English articles hold as they are
 * (names, codes) stay. Of a word with several meanings ("cambio" is a change and an exchange) each
 * gives a reading of its own: together they would find what holds the one without the other. Empty
 * when the language is not known or too little was understood.
 */
export function translateQuery(query: string, language: string, isKnown: (term: string) => boolean): string[] {
  const base = baseLanguage(language);
  const words = dictionaryOf(base);
  if (!words) return [];
  const out: string[][] = [];
  let known = 0;
  let asked = 0;
  for (const phrase of words.phrases) if (query.includes(phrase.from)) out.push([phrase.to]);
  for (const term of tokenize(query, base)) {
    if (term.stop) continue;
    const meanings = words.terms.get(term.term);
    const meant = meanings ? [meanings] : partsOf(term.surface, base, words);
    const [english] = tokenize(term.surface, 'en');
    if (term.kind === 'cjk') continue;
    asked++;
    if (meant) out.push(...meant);
    else if (english && isKnown(english.term)) out.push([term.surface]);
    else continue;
    known++;
  }
  if (out.length === 0 || known < asked * leastKnown) return [];
  return readingsOf(out);
}

/** The first meaning of each word, and then those with one word meant otherwise. */
function readingsOf(words: readonly (readonly string[])[]): string[] {
  const write = (other?: number, meaning = 0) =>
    [...new Set(words.map((meanings, at) => meanings[at === other ? meaning : 0]))].join(' ');
  const others = words.flatMap((meanings, at) => meanings.slice(1).map((_, next) => write(at, next + 1)));
  return [...new Set([write(), ...others])].slice(0, mostReadings);
}

/** "Teammitglied" is a team and a member: languages that join words are taken apart at a seam both sides of which are known. */
function partsOf(word: string, base: string, words: GlossaryWords): string[][] | undefined {
  if (!joining.has(base)) return undefined;
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const left =
      meaningsOf(word.slice(0, at), base, words) ?? meaningsOf(word.slice(0, at).replace(/s$/, ''), base, words);
    const right = left && meaningsOf(word.slice(at), base, words);
    if (left && right) return [left, right];
  }
  return undefined;
}

const joining = new Set(['de', 'nl']);
const shortestPart = 4;

function meaningsOf(word: string, base: string, words: GlossaryWords): string[] | undefined {
  const [term] = tokenize(word, base);
  return term && words.terms.get(term.term);
}

interface GlossaryWords {
  terms: Map<string, string[]>;
  /** Languages without spaces are looked up by the text itself. */
  phrases: { from: string; to: string }[];
}

const dictionaries = new Map<string, GlossaryWords>();

function dictionaryOf(base: string): GlossaryWords | undefined {
  const column = glossaryLanguages.indexOf(base);
  if (column < 0) return undefined;
  const known = dictionaries.get(base);
  if (known) return known;
  const words: GlossaryWords = { terms: new Map(), phrases: [] };
  for (const line of glossary.trim().split('\n')) {
    const [english = '', ...columns] = line.split('|').map((cell) => cell.trim());
    for (const word of columns[column]?.split(' ') ?? []) {
      if (base === 'ja') words.phrases.push({ from: word, to: english });
      else
        for (const { term, kind } of tokenize(word, base)) {
          if (kind !== 'word') continue;
          const meanings = words.terms.get(term) ?? [];
          if (!meanings.includes(english)) words.terms.set(term, [...meanings, english]);
        }
    }
  }
  dictionaries.set(base, words);
  return words;
}
