import { redact } from '../redaction/redact.ts';

/** Openings and endings of letters: they are for one customer. */
const letter =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening)|hola|bonjour|hallo|guten|ol[áa]|thanks?|thank you|best|kind regards|regards|cheers|sincerely|gr[üu](ß|ss)e|saludos|cordialement|mit freundlichen)\b[^.!?\n]{0,60}[,.!–-]*$/iu;
const closing =
  /^(best|kind regards|regards|cheers|sincerely|warmly|yours|all the best|mit freundlichen|viele gr|saludos|cordialement)\b/iu;
const apology =
  /\b(sorry|apologi[sz]e|thanks for (reaching|writing|waiting)|happy to help|let me know if|anything else)\b/iu;
/** About the very order or account, not about the subject. */
const personal =
  /\b(your (order|account|ticket) (number )?[#\d]|i('ve| have) (just )?(refunded|cancelled|changed|sent|reset|updated)|i (see|can see|checked))\b/iu;

export interface DraftedArticle {
  title: string;
  body: string;
}

/**
 * An article put together from what people answered, for a person to edit: the fullest reply
 * without its greeting and what was for that customer alone, then what others add. Undefined when
 * nothing is left. Contract: pure.
 */
export function draftFromReplies(topic: string, replies: readonly string[]): DraftedArticle | undefined {
  const cleaned = replies.map(cleanReply).filter((lines) => lines.length > 0);
  const [fullest, ...others] = cleaned.toSorted((a, b) => b.join(' ').length - a.join(' ').length);
  if (!fullest) return undefined;
  const said = new Set(fullest.map(face));
  const more = others.flat().filter((line) => {
    if (said.has(face(line))) return false;
    said.add(face(line));
    return true;
  });
  const body = [joinLines(fullest), ...(more.length ? [`## Also worth knowing\n\n${joinLines(more)}`] : [])].join(
    '\n\n',
  );
  return { title: titleOf(topic), body: `${body}\n` };
}

/** Sentences and steps of a reply that hold for everybody. */
function cleanReply(reply: string): string[] {
  const all = redact(reply)
    .split('\n')
    .map((line) => line.trim());
  // What follows "Best regards" is a name.
  const end = all.findIndex((line) => line.length < 40 && closing.test(line));
  return all
    .slice(0, end === -1 ? all.length : end)
    .filter((line) => line !== '' && !letter.test(line))
    .flatMap((line) => (/^([-*]|\d+[.)])\s/.test(line) ? [line] : line.split(/(?<=[.!?])\s+(?=\p{Lu})/u)))
    .filter((line) => !letter.test(line) && !apology.test(line) && !personal.test(line));
}

function joinLines(lines: readonly string[]): string {
  const isPoint = (line = '') => /^([-*]|\d+[.)])\s/.test(line);
  return lines.reduce((text, line, at) => {
    if (at === 0) return line;
    if (isPoint(line)) return `${text}${isPoint(lines[at - 1]) ? '\n' : '\n\n'}${line}`;
    return `${text}${isPoint(lines[at - 1]) ? '\n\n' : ' '}${line}`;
  }, '');
}

function face(line: string): string {
  return line
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The question as a heading: one sentence, a capital at its beginning. */
function titleOf(topic: string): string {
  const bare = topic.replace(/^\W*(hi|hello|hey|hola|hallo|bonjour)\b[\s,!.]*/iu, '');
  const sentence = (/[^.!?\n]{8,}[?]/.exec(bare)?.[0] ?? bare).trim().slice(0, 120);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
