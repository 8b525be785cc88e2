import type { ModelCitation, ModelPassage } from '#engine/ports/model.ts';
import { tokenize } from '../knowledge/tokenize.ts';
import { readUnits, type UnitBlock } from './read-units.ts';

/** A stretch of a reply with what supports it. */
export interface Part {
  text: string;
  citations: ModelCitation[];
}

/** A passage up to this length is given whole; a longer one only where it meets the question. */
const wholePassage = 500;

/** An answer is not longer than this, save that a list or table is never cut. */
const longestAnswer = 900;

/** More steps than this are still one procedure; more points than this are a catalogue. */
const mostItems = 14;

/**
 * The part of the passages that answers the question, in the article's own words. Steps stay
 * steps, tables tables, and no sentence is cut. Empty when there is no passage.
 */
export function extractAnswer(question: string, language: string, passages: readonly ModelPassage[]): Part[] {
  const wanted = termsOf(question, language);
  const [best] = passages
    .map((passage, rank) => ({ passage, score: scorePassage(passage, wanted, language) - rank * 0.35 }))
    .sort((a, b) => b.score - a.score);
  if (!best) return [];
  const blocks = readUnits(best.passage);
  const chosen = chooseBlocks(blocks, wanted, language, best.passage);
  return withMarksOutside(chosen.map((block) => ({ block, part: toPart(block, best.passage) })));
}

function termsOf(text: string, language: string): Set<string> {
  const terms = tokenize(text, language).filter((term) => !term.stop);
  return new Set(terms.map((term) => term.term));
}

function overlap(text: string, wanted: Set<string>, language: string): number {
  if (wanted.size === 0) return 0;
  const have = termsOf(text, language);
  let shared = 0;
  for (const term of wanted) if (have.has(term)) shared++;
  return shared / wanted.size;
}

/** The search has ranked them; a heading or text that meets the question better may still win. */
function scorePassage(passage: ModelPassage, wanted: Set<string>, language: string): number {
  return overlap(passage.title, wanted, language) + overlap(passage.units.join(' '), wanted, language);
}

function chooseBlocks(blocks: UnitBlock[], wanted: Set<string>, language: string, passage: ModelPassage): UnitBlock[] {
  const length = (run: UnitBlock[]) => run.reduce((sum, block) => sum + block.text.length, 0);
  if (length(blocks) <= wholePassage) return blocks;
  const groups = groupsOf(blocks);
  const underTitle = overlap(passage.title, wanted, language);
  const scored = groups.map((group, index) => ({
    group,
    index,
    score:
      overlap(group.map((block) => block.text).join(' '), wanted, language) +
      // The first thing a section says is most often what it is about.
      (index === 0 ? 0.15 + 0.3 * underTitle : 0) +
      (group.some((block) => block.kind === 'list' || block.kind === 'table') ? 0.1 : 0),
  }));
  const order = [...scored].sort((a, b) => b.score - a.score || a.index - b.index);
  const taken = new Set<number>();
  let size = 0;
  for (const { group, index, score } of order) {
    const own = length(group);
    const isFirst = taken.size === 0;
    // After the best group only what also meets the question, or directly continues it.
    const fits = size + own <= longestAnswer && taken.size < 3;
    const continuesIt = taken.has(index - 1) && size < wholePassage;
    if (isFirst || (fits && (score >= 0.75 * (order[0]?.score ?? 0) || continuesIt))) {
      taken.add(index);
      size += own;
    }
  }
  return scored.filter(({ index }) => taken.has(index)).flatMap(({ group }) => group.map(shortened));
}

/** Blocks that only make sense together: a label or "as follows:" with what comes after it. */
function groupsOf(blocks: UnitBlock[]): UnitBlock[][] {
  const groups: UnitBlock[][] = [];
  let open = false;
  for (const block of blocks) {
    if (open) groups.at(-1)?.push(block);
    else groups.push([block]);
    open = block.leadsIn || block.kind === 'label';
  }
  return groups;
}

/** A catalogue of dozens of points is cut after whole points. */
function shortened(block: UnitBlock): UnitBlock {
  if (block.kind !== 'list' || block.to - block.from <= mostItems) return block;
  const lines = block.text.split('\n').slice(0, mostItems);
  return { ...block, to: block.from + mostItems, text: lines.join('\n') };
}

function toPart(block: UnitBlock, passage: ModelPassage): Part {
  const quote = passage.units.slice(block.from, block.to).join('').trim();
  const citation = { source: passage.source, title: passage.title, quote, from: block.from, to: block.to };
  return { text: `${quote}\n\n`, citations: [citation] };
}

/**
 * A source mark after a table row or a fence would break it: the mark moves to the words before it.
 */
function withMarksOutside(entries: { block: UnitBlock; part: Part }[]): Part[] {
  const parts: Part[] = [];
  for (const { block, part } of entries) {
    const previous = parts.at(-1);
    const fragile = block.kind === 'table' || block.kind === 'code';
    if (fragile && previous) {
      previous.citations.push(...part.citations);
      parts.push({ text: part.text, citations: [] });
    } else parts.push(part);
  }
  return parts;
}
