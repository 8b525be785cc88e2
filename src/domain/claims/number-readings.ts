import { foldText, plainText } from './plain-text.ts';

/** A number as it stands in a text, with every value it may mean. */
export interface NumberReading {
  text: string;
  /** `1,234` is 1234 to some writers and 1.234 to others: both. */
  values: number[];
  /** Position in the plain text. */
  index: number;
}

// Letters of scripts with spaces; a digit right after one belongs to a code such as W1042.
const latin = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\p{L})`;
const digits = String.raw`\d{1,3}(?:[ '.,]\d{3})+(?:[.,]\d{1,4})?|\d+(?:[.,]\d+)?`;
// A unit of up to four letters may follow at once (24h, 24USD); more letters or digits make a code.
const pattern = new RegExp(
  String.raw`(?<![\d\p{N}_]|${latin}(?<!\b(?:usd|eur|gbp|jpy|brl|us|r|chf|cad|aud))|\d[-/.,:])(?:${digits})(?![\d_]|[-/:]\d|[.,]\d|${latin}{5}|${latin}{1,4}\d)`,
  'giu',
);

/** Every number written in digits. Digits inside codes, dates and times are not numbers. */
export function numbersIn(text: string): NumberReading[] {
  const plain = plainText(text);
  return [...plain.matchAll(pattern)].map((match) => ({
    text: match[0],
    values: readNumber(match[0]),
    index: match.index,
  }));
}

/** What a written number may mean; empty when it is not one. */
export function readNumber(written: string): number[] {
  const text = written.replace(/[ ']/g, '');
  const marks: string[] = text.match(/[.,]/g) ?? [];
  if (marks.length === 0) return finite([text]);
  const last = marks.at(-1) ?? '.';
  const other = last === ',' ? '.' : ',';
  const asDecimal = text.replaceAll(other, '').replace(last, '.');
  const asWhole = text.replace(/[.,]/g, '');
  const mixed = marks.includes(other);
  const repeated = marks.filter((mark) => mark === last).length > 1;
  if (mixed && repeated) return finite([asWhole]);
  if (mixed) return finite([asDecimal]);
  if (repeated) return finite([asWhole]);
  const fraction = text.length - text.lastIndexOf(last) - 1;
  return fraction === 3 && /^[1-9]/.test(text) ? finite([asWhole, asDecimal]) : finite([asDecimal]);
}

function finite(texts: string[]): number[] {
  return [...new Set(texts.map(Number))].filter((value) => Number.isFinite(value));
}

/** Counting words up to twelve, in six languages: a customer writes "two", the model passes 2. */
const countingWords: Record<string, number> = Object.fromEntries(
  [
    'zero cero zero null',
    'one un una uno une ein eine einen einem um uma',
    'two dos deux zwei dois duas couple pair',
    'three tres trois drei',
    'four cuatro quatre vier quatro',
    'five cinco cinq funf',
    'six seis sechs',
    'seven siete sept sieben sete',
    'eight ocho huit acht oito',
    'nine nueve neuf neun nove',
    'ten diez dix zehn dez',
    'eleven once onze elf',
    'twelve doce douze zwolf doze dozen',
  ].flatMap((words, value) => words.split(' ').map((word) => [word, value])),
);

const kanjiDigits = '〇一二三四五六七八九十';

/** The value of a counting word, folded; undefined for any other word. */
export function countingWord(word: string): number | undefined {
  if (Object.hasOwn(countingWords, word)) return countingWords[word];
  const kanji = kanjiDigits.indexOf(word);
  return word.length === 1 && kanji >= 0 ? kanji : undefined;
}

/** Numbers written as words, folded. */
export function countedIn(text: string): number[] {
  const words = foldText(text).match(/[a-z]+|[〇一二三四五六七八九十](?=[個つ件日週か月年回点枚本])/g) ?? [];
  return words.map(countingWord).filter((value) => value !== undefined);
}
