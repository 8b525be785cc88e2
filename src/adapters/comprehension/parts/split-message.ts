import { normalise, tokens } from '../learning/normalise.ts';

/** Most parts that are read one by one; a longer message says the same things again. */
const partLimit = 8;

/**
 * Words that join two requests into one sentence, with spaces around them; and a comma before a
 * question, which parts it from what was told first.
 */
const joints =
  /,\s+(?=(?:where|how|what|when|why|which|can i|can you|could you|do you|does|is there|dónde|donde|cómo|qué|cuándo|où|comment|quand|wo|wie|wann|warum|onde|como|quando)\s)|(?:,\s*|\s+)(?:and|but|also|plus|then|y|pero|ademas|además|también|et|mais|aussi|und|aber|außerdem|ausserdem|sowie|e|mas|também|além disso)(?:\s+(?:also|then|también|aussi|auch|também))?\s+/giu;

/** What hangs on the question after its comma: "If I cancel, what happens to my boards?" */
const hanging =
  /(?<![\p{L}])(?:if|because|since|when|while|as soon as|once|after|although|si|porque|cuando|como|parce que|puisque|lorsque|quand|weil|wenn|da|falls|nachdem|se|quando|depois)(?![\p{L}])/iu;

/** Japanese joins clauses with endings instead of words. */
const japaneseJoints = /(?<=し)、|(?<=が)、|(?<=ので)、|(?:、)?(?:それと|また、|あと、|そして、?|それから、?)/gu;

/** "1) … 2) …", "(a) … (b) …" within a line. A number that follows a word alone is a version, an amount or the end of a sentence. */
const listMarks = /(?:^|[\s:;,])\(?([1-9]|[a-d])[).]\s+(?=\p{L})/giu;

/**
 * The requests a message may hold, as pieces of the original text in order: its sentences, cut
 * again where a joining word stands between two clauses of at least two words. One part means
 * there is nothing to take apart. Over-cutting is harmless: a part that reads as nothing is dropped.
 */
export function splitMessage(text: string, language: string): string[] {
  const bounded = text.slice(0, 2000);
  const parts: string[] = [];
  for (const line of bounded.split(/\n+|;\s/).flatMap(listed)) {
    for (const sentence of sentences(line, language)) {
      for (const clause of clauses(sentence, language)) {
        if (/[\p{L}\p{N}]/u.test(clause)) parts.push(clause);
        if (parts.length === partLimit) return parts;
      }
    }
  }
  return parts;
}

/** The entries of a list written in one line, with what stands before it; the line itself when it holds none. */
function listed(line: string): string[] {
  const marks = [...line.matchAll(listMarks)];
  const inOrder = marks.every((mark, at) => orderOf(mark[1]) === orderOf(marks[0]?.[1]) + at);
  if (marks.length < 2 || !inOrder || orderOf(marks[0]?.[1]) !== 1) return [line];
  const before = line.slice(0, marks[0]?.index);
  return [before, ...marks.map((mark, at) => line.slice(mark.index + mark[0].length, marks[at + 1]?.index))];
}

/** 1 for "1" and "a". */
function orderOf(mark = ''): number {
  return /\d/.test(mark) ? Number(mark) : mark.toLowerCase().charCodeAt(0) - 96;
}

function sentences(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

function clauses(sentence: string, language: string): string[] {
  const joint = language.startsWith('ja') ? japaneseJoints : joints;
  const least = language.startsWith('ja') ? 4 : 2;
  const out: string[] = [];
  let start = 0;
  for (const match of sentence.matchAll(joint)) {
    const left = sentence.slice(start, match.index);
    const right = sentence.slice(match.index + match[0].length);
    if (/^,\s+$/.test(match[0]) && hanging.test(left)) continue;
    if (weight(left, language) < least || weight(right, language) < least) continue;
    out.push(left.trim());
    start = match.index + match[0].length;
  }
  out.push(sentence.slice(start).trim());
  return out.filter((clause) => clause !== '');
}

/** Words; for Japanese characters, which has no spaces. */
function weight(text: string, language: string): number {
  const plain = normalise(text);
  return language.startsWith('ja') ? plain.length : tokens(plain).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
