import type { ModelPassage } from '#engine/ports/model.ts';

/** Units of a passage that are read as one: a paragraph, a list, a table, a block of code. */
export interface UnitBlock {
  kind: 'paragraph' | 'list' | 'table' | 'code' | 'label';
  from: number;
  /** Exclusive. */
  to: number;
  /** Exact, as they stand in the passage. */
  units: string[];
  text: string;
  /** Points at what follows: "Do the following:". */
  leadsIn: boolean;
}

const item = /^\s*(?:[-*+]|\d+[.)])\s/;
const row = /^\s*\|/;
const fence = /^\s*(?:`{3,}|~{3,})/;

/** The blocks of a passage, from its units alone. */
export function readUnits(passage: ModelPassage): UnitBlock[] {
  const blocks: UnitBlock[] = [];
  let from = 0;
  for (let at = 0; at < passage.units.length; at++) {
    const unit = passage.units[at] ?? '';
    const kind = kindOf(unit);
    const next = passage.units[at + 1];
    const more = next !== undefined && continues(kind, unit, next);
    if (more) continue;
    const units = passage.units.slice(from, at + 1);
    const text = units.join('').trim();
    const leadsIn = pointsOn(text);
    if (text) blocks.push({ kind: labelled(kind, text), from, to: at + 1, units, text, leadsIn });
    from = at + 1;
  }
  return blocks;
}

/** Whether a text ends by pointing at what comes after it: "as follows:", "Here's how you can do it." */
export function pointsOn(text: string): boolean {
  return (
    /[:：]\**$/.test(text.trim()) ||
    /(?:^|\n|[.!?]\s)here(?:['’]s| is| are) (?:how|what|the steps)\b[^.!?\n]*[.!]?$/i.test(text.trim())
  );
}

function kindOf(unit: string): UnitBlock['kind'] {
  if (fence.test(unit)) return 'code';
  if (row.test(unit)) return 'table';
  return item.test(unit) ? 'list' : 'paragraph';
}

function continues(kind: UnitBlock['kind'], unit: string, next: string): boolean {
  if (kind === 'code') return false;
  if (/\n\s*\n\s*$/.test(unit)) return false;
  if (kind === 'list') return item.test(next) || /^\s/.test(next);
  if (kind === 'table') return row.test(next);
  return kindOf(next) === 'paragraph';
}

/** A paragraph that is all bold is a heading in disguise. */
function labelled(kind: UnitBlock['kind'], text: string): UnitBlock['kind'] {
  return kind === 'paragraph' && /^(?:\*\*[^*]+\*\*|__[^_]+__|#{1,6} .+)$/.test(text) ? 'label' : kind;
}
