/** A sentence, list item or line of a text, with where it stands in it. */
export interface Sentence {
  text: string;
  /** Position of its first character in the text. */
  start: number;
  /** Position after its last character, white space excluded. */
  end: number;
}

/** A full stop after these ends nothing. */
const abbreviation =
  /(?:^|[\s("'])(?:e\.g|i\.e|z\.\s?b|d\.\s?h|u\.\s?a|p\.\s?ex|p\.\s?ej|etc|no|nr|núm|mr|mrs|ms|dr|st|sr|sra|approx|ca|bzw|inkl|zzgl|ggf|evtl|max|min|vs|ej|aprox|resp|tel|abs|art|fig|vol|inc|ltd|\p{Lu})\.$/iu;
const dayBeforeMonth = /\d{1,2}\.$/;
const month = /^\s+(?:jan|feb|mär|maer|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i;
const listMarker = /^\s*(?:[-*+]\s+)?(?:\*\*)?\d{1,2}\.$/;

const ending = /[.!?…]+["'”’»)\]*_`]*(?=\s)|[。！？]+[」』）)"”]*/gu;

/**
 * Splits text into sentences and lines. What follows a full stop by at most `lookAhead`
 * characters decides whether it ends a sentence, nothing further on: so what is split off a text
 * that still grows stays split off.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    splitLine(line, lineStart, sentences);
    lineStart += line.length + 1;
  }
  return sentences;
}

/** Longest look past a full stop: a space and the first letters of a month. */
export const lookAhead = 8;

function splitLine(line: string, offset: number, sentences: Sentence[]): void {
  let start = 0;
  for (const match of line.matchAll(ending)) {
    const end = match.index + match[0].length;
    const before = line.slice(start, match.index + 1);
    const after = line.slice(end, end + lookAhead);
    if (match[0].startsWith('.') && isInside(before, after)) continue;
    add(line, start, end, offset, sentences);
    start = end;
  }
  add(line, start, line.length, offset, sentences);
}

function isInside(before: string, after: string): boolean {
  if (abbreviation.test(before) || listMarker.test(before)) return true;
  return dayBeforeMonth.test(before) && (month.test(after) || /^\s+\p{Ll}/u.test(after));
}

function add(line: string, from: number, to: number, offset: number, sentences: Sentence[]): void {
  const raw = line.slice(from, to);
  const text = raw.trim();
  if (text === '') return;
  const start = offset + from + (raw.length - raw.trimStart().length);
  sentences.push({ text, start, end: start + text.length });
}
