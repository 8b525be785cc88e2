import { createRequire } from 'node:module';
import { stopWordsOf, unaccented } from './stop-words.ts';

/** The package has no types and no ESM build. */
const snowball = createRequire(import.meta.url)('snowball-stemmers') as {
  newStemmer(algorithm: string): { stem(word: string): string };
};

const algorithms: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** A term to look up: a stemmed word, a pair of characters, or a code kept exactly. */
export interface Term {
  term: string;
  /** As written, lower case; what spelling works on. */
  surface: string;
  kind: 'word' | 'code' | 'cjk';
  /** A word that says nothing about the subject. */
  stop: boolean;
}

/** Codes carry this mark in the index, so that "1042" the code and a word never meet by stemming. */
const codeMark = '=';

const word = /[\p{L}\p{N}\p{M}]+(?:['’._:/#@+-][\p{L}\p{N}\p{M}]+)*\+{0,2}/gu;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{Script=Hangul}]+/gu;
const spaceless = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Base language of a BCP 47 tag. */
export function baseLanguage(language: string): string {
  return (language.split('-')[0] ?? 'en').toLowerCase();
}

/**
 * Terms of a text, in order. Codes (ERR-1042, v2.3, ab12) come whole and in parts; Chinese, Japanese
 * and Korean as pairs of characters. Contract: total.
 */
export function tokenize(text: string, language: string): Term[] {
  const base = baseLanguage(language);
  let known = pieces.get(base);
  if (!known || known.size > piecesKept) {
    known = new Map();
    pieces.set(base, known);
  }
  const terms: Term[] = [];
  for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(word)) {
    let read = known.get(piece);
    if (!read) {
      read = readPiece(piece, base);
      known.set(piece, read);
    }
    for (const term of read) terms.push(term);
  }
  return terms;
}

/** Terms of each stretch of letters, by language: an index repeats the same few thousand for ever. */
const pieces = new Map<string, Map<string, Term[]>>();
const piecesKept = 100_000;

function readPiece(piece: string, base: string): Term[] {
  const stops = stopWordsOf(base);
  const terms: Term[] = [];
  const addWord = (surface: string) => {
    const bare = unaccented(surface);
    if (bare) terms.push({ term: stem(bare, base), surface: bare, kind: 'word', stop: stops.has(bare) });
  };
  for (const part of splitScripts(piece)) {
    if (part.cjk) terms.push(...pairs(part.text));
    else if (spaceless.test(part.text)) for (const own of wordsOf(part.text, base)) addWord(own);
    else addCompound(part.text.replace(/^['’._:/#@+-]+|['’._:/#@-]+$/g, ''), terms, addWord);
  }
  return terms;
}

function addCompound(text: string, terms: Term[], addWord: (surface: string) => void): void {
  if (!text) return;
  const joined = text.replace(/['’]s$/, '').replace(/['’]/g, '');
  if (isCode(joined)) terms.push({ term: `${codeMark}${joined}`, surface: joined, kind: 'code', stop: false });
  const parts = joined.split(/[._:/#@+-]+/).filter(Boolean);
  for (const part of parts) addWord(part);
  // "e-mail" and "email", "log-in" and "login" are one word to customers.
  if (parts.length === 2 && joined.includes('-') && /^\p{L}+-\p{L}+$/u.test(joined)) addWord(parts.join(''));
}

/** Error codes, versions, article numbers: letters with digits, or digits with marks between. */
export function isCode(text: string): boolean {
  return /\d/.test(text) && (/[\p{L}]/u.test(text) || /[._:/#-]/.test(text) || text.length >= 3);
}

function splitScripts(text: string): { text: string; cjk: boolean }[] {
  const parts: { text: string; cjk: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(cjk)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), cjk: false });
    parts.push({ text: match[0], cjk: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), cjk: false });
  return parts;
}

function pairs(text: string): Term[] {
  const characters = [...text];
  const grams = characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
  // Hiragana alone is grammar, as stop words are elsewhere.
  return grams.map((gram) => ({ term: gram, surface: gram, kind: 'cjk', stop: /^\p{Script=Hiragana}+$/u.test(gram) }));
}

function wordsOf(text: string, language: string): string[] {
  // A language that nobody heard of has no rules of its own: the script's are taken.
  const locale = isLocale(language) ? language : undefined;
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...segments].filter((segment) => segment.isWordLike).map((segment) => segment.segment);
}

function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

const stemmers = new Map<string, { stem(word: string): string } | undefined>();

function stem(bare: string, language: string): string {
  if (bare.length < 3 || /\d/.test(bare)) return bare;
  if (!stemmers.has(language)) {
    const algorithm = Object.hasOwn(algorithms, language) ? algorithms[language] : undefined;
    stemmers.set(language, algorithm ? snowball.newStemmer(algorithm) : undefined);
  }
  return stemmers.get(language)?.stem(bare) || bare;
}
