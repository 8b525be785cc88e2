import { readable } from '../readable.ts';
import { speaksOf } from '../signals/concepts.ts';

/** How a few words about one's own feelings, or about how bad something is, begin in six languages. */
const openers =
  /^(?:(?:this|that|it|you|i|we)(?: is| are| am|['’]s|['’]m|['’]re)|what an?|so|absolutely|totally|simply|just|est[oe]|es|estoy|estamos|qué|c['’]est|je suis|nous sommes|quel(?:le)?|das ist|ich bin|wir sind|was für|so eine?|is[st]o|é|estou|que)(?![\p{L}])|^(?:本当に|もう)/iu;

const negated =
  /(?<![\p{L}])(?:not|never|no longer|no|nunca|pas|jamais|nicht|nie|keine?|não)(?![\p{L}])|n['’]t(?![\p{L}])/iu;

/** Longer, and it tells what happened. */
const mostWords = 7;

/**
 * True when words set off by a mark at the beginning or end say that somebody has had enough: "I am
 * furious, where is my order?". Beside a plain question a classifier that reads the whole misses them.
 */
export function endsInOutburst(text: string, language: string): boolean {
  const clauses = text
    .split(/[,，、。.!！;—–\n]+|\s-\s/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  if (clauses.length < 2) return false;
  return [clauses[0], clauses.at(-1)].some((clause) => clause !== undefined && isOutburst(clause, language));
}

function isOutburst(clause: string, language: string): boolean {
  const words = clause.split(/\s+/).length;
  if (words > mostWords || /[?？]$/.test(clause) || negated.test(clause)) return false;
  return (words === 1 || openers.test(clause)) && speaksOf(readable(clause, language).concepts, 'anger');
}
