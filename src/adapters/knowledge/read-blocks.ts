import type { ListItem, Nodes, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { splitSentences } from './split-sentences.ts';

/**
 * The smallest part of an article that may not be cut: a paragraph's sentence, a whole list item, a
 * table row, a code block.
 */
export interface Block {
  kind: 'heading' | 'prose' | 'item' | 'row' | 'code';
  /** Depth of a heading, 1 to 6. */
  depth?: number;
  /** Exact parts, each with the white space that follows it. */
  units: string[];
  /** Images' alt texts that the units do not show: only for matching. */
  alt?: string;
  /** May not be parted from the block after it: "do the following:" and its steps, a table's head and rows. */
  keepWithNext?: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Reads Markdown into blocks, in order. Contract: total. */
export function readBlocks(markdown: string, language: string): Block[] {
  const root = parser.parse(markdown) as Root;
  return root.children.flatMap((node) => blocksOf(node, markdown, language));
}

function blocksOf(node: RootContent, source: string, language: string): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, units: [plainText(node, { includeHtml: false })] }];
    case 'thematicBreak':
    case 'definition':
      return [];
    case 'code':
      return [{ kind: 'code', units: [`${slice(node, source)}\n\n`] }];
    case 'list':
      return node.children.map((item, index) => {
        const units = itemUnits(item, source);
        const last = index === node.children.length - 1;
        return endWith({ kind: 'item', units, alt: hiddenAlt(item) }, last ? '\n\n' : '\n');
      });
    case 'table': {
      const rows = node.children.map((row) => slice(row, source).trim());
      const [head = '', ...body] = rows;
      const rule = `|${' --- |'.repeat(node.children[0]?.children.length ?? 1)}`;
      const blocks: Block[] = [{ kind: 'row', units: [`${head}\n${rule}\n`], keepWithNext: body.length > 0 }];
      for (const row of body) blocks.push({ kind: 'row', units: [`${row}\n`] });
      const last = blocks.at(-1);
      if (last) endWith(last, '\n\n');
      return blocks;
    }
    case 'html': {
      const text = visibleText(node.value);
      const alt = altOf(node.value);
      return text || alt ? [{ kind: 'prose', units: text ? sentencesOf(text, language) : [], alt }] : [];
    }
    default: {
      const text = withoutTags(node, source).trim();
      const alt = hiddenAlt(node);
      if (!text) return alt ? [{ kind: 'prose', units: [], alt }] : [];
      const units = node.type === 'paragraph' ? sentencesOf(text, language) : [`${text}\n\n`];
      return [{ kind: 'prose', units, alt, keepWithNext: /[:：]\**$|^\*\*[^*]+\*\*$/.test(text) }];
    }
  }
}

function sentencesOf(text: string, language: string): string[] {
  return endWith({ kind: 'prose', units: splitSentences(text, language) }, '\n\n').units;
}

/** An item's own text, then each nested item. */
function itemUnits(item: ListItem, source: string): string[] {
  const nested = item.children.find((child) => child.type === 'list');
  const start = offset(item, 'start');
  const end = offset(item, 'end');
  const from = nested ? lineStart(source, offset(nested, 'start')) : end;
  const lead = cleanItem(source.slice(start, from), item, source, start);
  const units = lead ? [`${lead}\n`] : [];
  if (nested?.type === 'list') {
    for (const child of nested.children) {
      const indent = ' '.repeat(offset(child, 'start') - lineStart(source, offset(child, 'start')));
      units.push(...itemUnits(child, source).map((unit, index) => (index === 0 ? `${indent}${unit}` : unit)));
    }
    const rest = source.slice(offset(nested, 'end'), end);
    const tail = cleanItem(rest, item, source, offset(nested, 'end'));
    if (tail) units.push(`  ${tail}\n`);
  }
  return units;
}

function cleanItem(text: string, node: Nodes, source: string, from: number): string {
  return stripTags(text, node, source, from)
    .replace(/\n[ \t]*\n(?:[ \t]*\n)+/g, '\n\n')
    .trim();
}

/** The node's source without HTML tags; what stands between them stays. */
function withoutTags(node: Nodes, source: string): string {
  const start = offset(node, 'start');
  return stripTags(source.slice(start, offset(node, 'end')), node, source, start);
}

function stripTags(text: string, node: Nodes, source: string, from: number): string {
  let out = text;
  for (const html of htmlNodes(node).reverse()) {
    const start = offset(html, 'start') - from;
    const end = offset(html, 'end') - from;
    if (start < 0 || end > text.length) continue;
    out = out.slice(0, start) + visibleText(source.slice(start + from, end + from)) + out.slice(end);
  }
  return out;
}

function htmlNodes(node: Nodes): Nodes[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap((child) => htmlNodes(child)) : [];
}

function hiddenAlt(node: Nodes): string | undefined {
  const alts = htmlNodes(node).map((html) => ('value' in html ? altOf(html.value) : undefined));
  return alts.filter(Boolean).join('. ') || undefined;
}

function altOf(html: string): string | undefined {
  const alts = [...html.matchAll(/\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((match) => match[1] ?? match[2] ?? '');
  return alts.filter(Boolean).join('. ') || undefined;
}

function visibleText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/(?:p|div|li|tr|summary|h[1-6])>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]*\n\s*/g, ' ')
    .trim();
}

function endWith(block: Block, space: string): Block {
  const last = block.units.length - 1;
  if (last >= 0) block.units[last] = `${(block.units[last] ?? '').trimEnd()}${space}`;
  return block;
}

function slice(node: Nodes, source: string): string {
  return source.slice(offset(node, 'start'), offset(node, 'end'));
}

function offset(node: Nodes, side: 'start' | 'end'): number {
  return node.position?.[side].offset ?? 0;
}

function lineStart(source: string, position: number): number {
  return source.lastIndexOf('\n', position - 1) + 1;
}
