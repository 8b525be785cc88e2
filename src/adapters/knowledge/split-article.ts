import type { Article, Passage } from '#domain/article.ts';
import { cleanMarkdown } from './clean-markdown.ts';
import { matchTexts } from './match-texts.ts';
import { type Block, readBlocks } from './read-blocks.ts';

/** A passage to answer from, with the smaller texts that find it. */
export interface SplitPassage {
  passage: Passage;
  /** At most 400 characters each: all that the embedded encoder reads. */
  matches: string[];
  /** Alt texts of images that the passage does not show; they are found by, too. */
  hidden: string;
}

/**
 * Longest passage in characters before it is cut between blocks: a procedure of a dozen steps fits
 * whole. Matching does not suffer, it goes by the smaller texts.
 */
const passageCharacters = 1400;

/** A run of blocks longer than this is cut even where it would rather stay together. */
const hardCharacters = 2600;

/**
 * A table stays whole up to here, about 120 rows of a price list: a row is nothing without the others
 * and its head. A longer one is cut between rows, and each part has the head.
 */
const tableCharacters = 8000;

interface Section {
  headingPath: string[];
  anchor: string;
  blocks: Block[];
}

/**
 * Cuts an article by its headings into passages, and a section that is too long between its
 * blocks: never through a code block, table row or list step.
 * Contract: total; the units of the passages, in order, are the article's visible text, save that
 * each part of a very long table repeats its head.
 */
export function splitArticle(article: Article): SplitPassage[] {
  const { markdown, questions } = cleanMarkdown(article.body);
  const sections = sectionsOf(readBlocks(markdown, article.language), article.title);
  for (const { question, answer } of questions) {
    const known = sections.some((section) => section.headingPath.at(-1) === question);
    if (!known)
      sections.push({
        headingPath: [article.title, question],
        anchor: slug(question),
        blocks: readBlocks(answer, article.language),
      });
  }
  const used = new Set<string>();
  const split = sections.flatMap((section) =>
    groupsOf(section.blocks).map((blocks) => toPassage(article, section, blocks, used)),
  );
  if (split.length || !article.title.trim()) return split;
  return [toPassage(article, { headingPath: [article.title], anchor: 'top', blocks: [] }, [], used)];
}

function sectionsOf(blocks: Block[], title: string): Section[] {
  const sections: Section[] = [];
  const path: { depth: number; text: string }[] = [];
  let current: Section = { headingPath: [title], anchor: 'top', blocks: [] };
  const close = () => {
    if (current.blocks.length) sections.push(current);
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      current.blocks.push(block);
      continue;
    }
    const { text, anchor } = readHeading(block.units[0] ?? '');
    const depth = block.depth ?? 1;
    // Many articles repeat their title as the first heading.
    if (!text || (depth === 1 && same(text, title))) continue;
    close();
    while (path.length && (path.at(-1)?.depth ?? 0) >= depth) path.pop();
    path.push({ depth, text });
    current = { headingPath: [title, ...path.map((entry) => entry.text)], anchor: anchor ?? slug(text), blocks: [] };
  }
  close();
  return sections;
}

function readHeading(source: string): { text: string; anchor?: string } {
  const own = /\s*\{#([\w-]+)\}\s*$/.exec(source);
  return own ? { text: source.slice(0, own.index).trim(), anchor: own[1] } : { text: source.trim() };
}

/** Blocks of one passage each. */
function groupsOf(blocks: Block[]): Block[][] {
  const length = (run: Block[]) => run.reduce((sum, block) => sum + block.units.join('').length, 0);
  const groups: Block[][] = [];
  let group: Block[] = [];
  for (const run of runsOf(blocks)) {
    const isTable = run.some(({ kind }) => kind === 'row');
    const hard = isTable ? tableCharacters : hardCharacters;
    const parts = length(run) <= hard ? [run] : isTable ? tableParts(run) : run.map((block) => [block]);
    for (const part of parts) {
      if (group.length && length(group) + length(part) > passageCharacters) {
        groups.push(group);
        group = [];
      }
      group.push(...part);
    }
  }
  if (group.length) groups.push(group);
  return groups;
}

/** A run with a table in parts of about a passage, each with the table's head. */
function tableParts(run: Block[]): Block[][] {
  const first = run.findIndex(({ kind }) => kind === 'row');
  const head = run[first];
  const parts: Block[][] = [run.slice(0, first + 1)];
  let size = 0;
  for (const row of run.slice(first + 1)) {
    const own = row.units.join('').length;
    if (size + own > passageCharacters) {
      parts.push(head ? [head] : []);
      size = 0;
    }
    parts.at(-1)?.push(row);
    size += own;
  }
  return parts;
}

/** Blocks that belong together: an introduction and its steps, all rows of a table. */
function runsOf(blocks: Block[]): Block[][] {
  const runs: Block[][] = [];
  let previous: Block | undefined;
  for (const block of blocks.flatMap(bySentence)) {
    const joined =
      previous && (previous.keepWithNext || (previous.kind === block.kind && isListLike(block) && !endsRun(previous)));
    if (joined) runs.at(-1)?.push(block);
    else runs.push([block]);
    previous = block;
  }
  return runs;
}

/** A paragraph too long for one passage may be cut between its sentences. */
function bySentence(block: Block): Block[] {
  if (block.kind !== 'prose' || block.units.join('').length <= passageCharacters) return [block];
  return block.units.map((unit, index) => ({
    kind: block.kind,
    units: [unit],
    keepWithNext: block.keepWithNext && index === block.units.length - 1,
  }));
}

function isListLike(block: Block): boolean {
  return block.kind === 'item' || block.kind === 'row';
}

function endsRun(block: Block): boolean {
  return (block.units.at(-1) ?? '').endsWith('\n\n');
}

function toPassage(article: Article, section: Section, blocks: Block[], used: Set<string>): SplitPassage {
  const units = blocks.flatMap((block) => block.units);
  const alts = blocks.flatMap((block) => (block.alt ? [block.alt] : []));
  let id = `${article.id}#${section.anchor}`;
  for (let n = 2; used.has(id); n++) id = `${article.id}#${section.anchor}-${n}`;
  used.add(id);
  return {
    passage: {
      id,
      articleId: article.id,
      articleTitle: article.title,
      url: article.url,
      headingPath: section.headingPath,
      text: units.join(''),
      units,
      productArea: article.productArea,
      audience: article.audience,
      language: article.language,
      lastReviewedAt: article.lastReviewedAt,
      updatedAt: article.updatedAt,
    },
    matches: matchTexts(section.headingPath, units, alts),
    hidden: alts.join(' '),
  };
}

/** The anchor that Markdown renderers give a heading. */
export function slug(heading: string): string {
  const words = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
  return words || 'section';
}

function same(left: string, right: string): boolean {
  return slug(left) === slug(right);
}
