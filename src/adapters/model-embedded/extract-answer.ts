import type { ModelCitation, ModelPassage } from '#engine/ports/model.ts';
import { deniesTo } from '../knowledge/opposes.ts';
import { chooseBlocks } from './choose-blocks.ts';
import { chooseRows } from './choose-rows.ts';
import { overlap, type Question, readQuestion } from './question.ts';
import { pointsOn, readUnits, type UnitBlock } from './read-units.ts';

/** A stretch of a reply with what supports it. */
export interface Part {
  text: string;
  citations: ModelCitation[];
}

/** Each place further down in the search weighs as much as half the question's words. */
const rankWeight = 0.5;

/** An opening shorter than this may take the next section of its article along. */
const shortAnswer = 220;

/** Questions that a sentence answers; others want to get something done. */
const wantsFact =
  /^\W*(?!where (?:can|do|should) (?:i|we)\b)(?:is|are|was|do|does|did|can|could|will|would|should|may|what|whats|when|where|who|whose|which|why|how (?:much|many|long|often|far|big|old|fast)|hay|es|son|qué|cu[aá]nd?t?[oa]s?|cuándo|dónde|quién|est-ce|combien|quand|quel(?:le)?s?|was|wann|wieviel|welche[rs]?|ist|sind|gibt|quanto|quando|qual|onde)\b/iu;

/** The header of a Markdown table is two lines of one unit. */
const headLines = 2;

/**
 * The part of the passages that answers the question, in the article's own words. Steps stay
 * steps, tables tables, and no sentence is cut. Empty when there is no passage.
 */
export function extractAnswer(text: string, language: string, passages: readonly ModelPassage[]): Part[] {
  const question = readQuestion(text, language, passages);
  const [first] = passages
    .map((passage, rank) => ({ passage, score: scoreOf(passage, question) - rank * rankWeight }))
    .sort((a, b) => b.score - a.score);
  if (!first) return [];
  const best = first.passage;
  const parts = answerFrom(best, question);
  // The opening of an article often only says that there is more: "You can do it yourself."
  const isOpening = !best.title.includes(' > ') && lengthOf(parts) < shortAnswer;
  const denies = deniesTo(text);
  const siblings = passages.filter(
    (other) => other !== best && articleOf(other) === articleOf(best) && !denies(lastHeading(other.title)),
  );
  const next = siblings.find(({ units }) => units.some((unit) => /^\d+[.)]\s/.test(unit))) ?? siblings[0];
  if (isOpening && next && !wantsFact.test(text)) parts.push(...answerFrom(next, question));
  else if (pointsOn(parts.at(-1)?.text ?? '')) {
    // What it points at is the next section, or was not found: then it points at nothing.
    if (next) parts.push(...answerFrom(next, question));
    else if (parts.length > 1) parts.pop();
  }
  return parts;
}

function lengthOf(parts: Part[]): number {
  return parts.reduce((sum, part) => sum + part.text.length, 0);
}

/** The search has ranked them; a heading or text that meets the question better may still win. */
function scoreOf(passage: ModelPassage, question: Question): number {
  return overlap(passage.title, question) + overlap(passage.units.join(' '), question);
}

function articleOf(passage: ModelPassage): string {
  return passage.source.split('#')[0] ?? passage.source;
}

function answerFrom(passage: ModelPassage, question: Question): Part[] {
  const parts: Part[] = [];
  /** The last words that can carry a source mark: inside a table or code it would break them. */
  let words: Part | undefined;
  for (const block of chooseBlocks(readUnits(passage), question, passage.title)) {
    if (block.kind === 'table' && words && isBeside(block, words, passage, question)) continue;
    const part = toPart(block, passage, question);
    const fragile = block.kind === 'table' || block.kind === 'code';
    if (!words && (fragile || block.kind === 'list')) {
      words = { text: `**${lastHeading(passage.title)}**\n\n`, citations: [] };
      parts.push(words);
    }
    if (fragile) words?.citations.push(...part.citations.splice(0));
    else words = part;
    parts.push(part);
  }
  return parts;
}

/** The words before a table have said what was asked, and no row of it says it again. */
function isBeside(block: UnitBlock, words: Part, passage: ModelPassage, question: Question): boolean {
  const beyondTitle = overlap(words.text, question) - overlap(`${passage.title} ${block.text}`, question);
  return beyondTitle > 0;
}

function toPart(block: UnitBlock, passage: ModelPassage, question: Question): Part {
  if (block.kind !== 'table')
    return { text: `${block.text}\n\n`, citations: [cite(passage, block.from, block.to, block.text)] };
  const rows = passage.units.slice(block.from + 1, block.to);
  const head = passage.units[block.from] ?? '';
  const kept = chooseRows(rows, question, `${passage.title} ${head}`);
  const lines = [...head.trim().split('\n').slice(0, headLines), ...kept.map((at) => (rows[at] ?? '').trim())];
  const citations =
    kept.length === rows.length
      ? [cite(passage, block.from, block.to)]
      : kept.map((at) => cite(passage, block.from + 1 + at, block.from + 2 + at));
  return { text: `${lines.join('\n')}\n\n`, citations };
}

function cite(passage: ModelPassage, from: number, to: number, quote?: string): ModelCitation {
  const words = quote ?? passage.units.slice(from, to).join('').trim();
  return { source: passage.source, title: passage.title, quote: words, from, to };
}

function lastHeading(title: string): string {
  return (title.split(' > ').at(-1) ?? title).replace(/[*_]/g, '');
}
