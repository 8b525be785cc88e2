import { overlap, type Question } from './question.ts';
import type { UnitBlock } from './read-units.ts';

/** A section up to this length is given whole; a longer one only where it meets the question. */
const wholeSection = 500;

/** An answer is not longer than this, save that a list or table is never cut. */
const longestAnswer = 900;

/** Groups of blocks in an answer: one to three short paragraphs. */
const mostGroups = 3;

/** More steps than this are still one procedure; more points than this are a catalogue. */
const mostItems = 14;

/** The blocks of a section that answer the question, in their order. */
export function chooseBlocks(blocks: UnitBlock[], question: Question, title: string): UnitBlock[] {
  if (lengthOf(blocks) <= wholeSection) return blocks.map(shortened);
  const underTitle = overlap(title, question);
  const scored = groupsOf(blocks).map((group, index) => ({
    group,
    index,
    score:
      overlap(group.map((block) => block.text).join(' '), question) +
      // What a section says first is most often what it is about.
      (index === 0 ? 0.15 + 0.3 * underTitle : 0) +
      (group.some((block) => block.kind === 'list' || block.kind === 'table') ? 0.1 : 0),
  }));
  const order = [...scored].sort((a, b) => b.score - a.score || a.index - b.index);
  const best = order[0]?.score ?? 0;
  const taken = new Set<number>();
  let size = 0;
  for (const { group, index, score } of order) {
    const own = lengthOf(group);
    const fits = size + own <= longestAnswer && taken.size < mostGroups;
    // After the best group only what also meets the question, or directly continues it.
    const belongs = score >= 0.75 * best || (taken.has(index - 1) && size < wholeSection);
    if (taken.size > 0 && !(fits && belongs)) continue;
    taken.add(index);
    size += own;
  }
  return scored.filter(({ index }) => taken.has(index)).flatMap(({ group }) => group.map(shortened));
}

function lengthOf(run: UnitBlock[]): number {
  return run.reduce((sum, block) => sum + block.text.length, 0);
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

/** A catalogue of dozens of points ends after whole points. */
function shortened(block: UnitBlock): UnitBlock {
  if (block.kind !== 'list' || block.units.length <= mostItems) return block;
  const units = block.units.slice(0, mostItems);
  return { ...block, units, to: block.from + mostItems, text: units.join('').trim() };
}
