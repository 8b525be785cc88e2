import { extractTextItems, getDocumentProxy } from 'unpdf';

/** A line of text as it stands on a page. */
interface Line {
  text: string;
  /** Points. */
  size: number;
  /** From the bottom of the page. */
  y: number;
  page: number;
}

/** Text this much larger than the rest is a heading. */
const headingSize = 1.15;
/** A line that stands on more than half of at least this many pages is a header or a footer. */
const pagesForFurniture = 3;

/** Text of a PDF as Markdown; `characters` tells a scan, which has none, from a text. */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<{ body: string; pages: number; characters: number }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const { items, totalPages } = await extractTextItems(pdf);
    const lines = withoutFurniture(
      items.flatMap((page, number) => linesOf(page, number)),
      totalPages,
    );
    const characters = lines.reduce((sum, line) => sum + line.text.length, 0);
    return { body: toMarkdown(lines), pages: totalPages, characters };
  } finally {
    await pdf.cleanup();
  }
}

interface Item {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

/** Pieces of one height are one line. */
function linesOf(items: readonly Item[], page: number): Line[] {
  const lines: (Line & { end: number })[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    if (str.trim() === '') continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < Math.max(2, fontSize * 0.4)) {
      const gap = x - last.end > fontSize * 0.15 && !last.text.endsWith(' ') ? ' ' : '';
      last.text += gap + str;
      last.size = Math.max(last.size, fontSize);
      last.end = x + width;
    } else lines.push({ text: str, size: fontSize, y, page, end: x + width });
  }
  return lines.map(({ end: _, ...line }) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}

function withoutFurniture(lines: Line[], pages: number): Line[] {
  if (pages < pagesForFurniture) return lines;
  // Page numbers differ from page to page; what stands around them does not.
  const face = (line: Line) => line.text.replace(/\d+/g, '#');
  const pagesOf = new Map<string, Set<number>>();
  for (const line of lines) pagesOf.set(face(line), (pagesOf.get(face(line)) ?? new Set()).add(line.page));
  return lines.filter((line) => (pagesOf.get(face(line))?.size ?? 0) <= pages / 2);
}

function toMarkdown(lines: readonly Line[]): string {
  const usual = usualSize(lines);
  const blocks: string[] = [];
  let paragraph = '';
  const close = () => {
    if (paragraph) blocks.push(paragraph);
    paragraph = '';
  };
  let before: Line | undefined;
  for (const line of lines) {
    const bullet = /^[•▪◦‣·*–-]\s+(.*)$/.exec(line.text)?.[1];
    const step = /^(\d{1,2})[.)]\s+(.*)$/.exec(line.text);
    const apart = before !== undefined && before.page === line.page && before.y - line.y > line.size * 1.8;
    if (line.size >= usual * headingSize && line.text.length < 120) {
      close();
      blocks.push(`${line.size >= usual * 1.6 ? '#' : '##'} ${line.text}`);
    } else if (bullet || step) {
      close();
      paragraph = bullet ? `- ${bullet}` : `${step?.[1]}. ${step?.[2]}`;
    } else {
      if (apart) close();
      // A word divided at the end of a line is one word.
      paragraph = /\p{Ll}-$/u.test(paragraph)
        ? paragraph.slice(0, -1) + line.text
        : [paragraph, line.text].filter(Boolean).join(' ');
    }
    before = line;
  }
  close();
  return `${joinBlocks(blocks)}\n`;
}

/** Points of a list stand together, everything else apart. */
function joinBlocks(blocks: readonly string[]): string {
  const isPoint = (block = '') => /^(-|\d+\.) /.test(block);
  return blocks.reduce((text, block, at) => {
    if (at === 0) return block;
    return `${text}${isPoint(block) && isPoint(blocks[at - 1]) ? '\n' : '\n\n'}${block}`;
  }, '');
}

/** The size most characters are set in. */
function usualSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
