import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Inline, RichText } from '#wire/rich-text.ts';
import { type LinkRule, safeAddress } from './links.ts';
import { visibleText } from './visible-text.ts';

/** How a Markdown text is shown. */
export interface RichTextOptions {
  /** Which pages it may link to; none when left out. */
  links?: LinkRule;
  /** E-mail addresses it may link to. */
  mail?: readonly string[];
  /** Numbers of its citations: `[2]` becomes a chip only when 2 is one of them. */
  citations?: readonly number[];
}

/** Beyond this a reader gains nothing and a parser can be made to work for seconds. */
const maxCharacters = 24_000;
/** Quotes in quotes: deeper levels are flattened, so that no page and no stack breaks. */
const maxDepth = 8;
const maxTableRows = 100;
const maxTableColumns = 12;
/** The parser's work grows with the square of open brackets: 20,000 of them cost it half a second. */
const maxBrackets = 600;
/** Markers that open nested containers; a line of thousands of `>` makes the parser recurse. */
const nested = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){12,}/gm;

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/**
 * Turns Markdown that a model or a person wrote into a tree that can only say harmless things.
 * HTML stays as the letters it is written with, images become their description, and links that
 * the options do not allow become plain text. Total: any string gives a tree.
 */
export function presentRichText(markdown: string, options: RichTextOptions = {}): RichText {
  const text = visibleText(markdown.slice(0, maxCharacters)).replace(nested, '> ');
  if (text.split('[').length > maxBrackets) return presentPlainText(text);
  try {
    const reader = new Reader(options);
    return reader.blocks(parser.parse(text).children, 0);
  } catch {
    return presentPlainText(text);
  }
}

/** Text without markup, as a customer typed it: paragraphs and line breaks only. */
export function presentPlainText(text: string): RichText {
  const paragraphs = visibleText(text)
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph !== '');
  return paragraphs.map((paragraph) => ({ type: 'paragraph', children: lines(paragraph) }));
}

function lines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', text: line },
    ])
    .filter((part) => part.type !== 'text' || part.text !== '');
}

/** Walks one parsed text. */
class Reader {
  readonly #links: LinkRule;
  readonly #mail: ReadonlySet<string>;
  readonly #citations: ReadonlySet<number>;

  constructor(options: RichTextOptions) {
    this.#links = options.links ?? (() => false);
    this.#mail = new Set((options.mail ?? []).map((address) => address.toLowerCase()));
    this.#citations = new Set(options.citations ?? []);
  }

  blocks(nodes: readonly RootContent[], depth: number): Block[] {
    return nodes.flatMap((node) => this.#block(node, depth));
  }

  #block(node: RootContent, depth: number): Block[] {
    if (depth > maxDepth) return plain(node);
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: this.#inlines(node.children) }];
      case 'heading':
        return [{ type: 'heading', depth: node.depth, children: this.#inlines(node.children) }];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            start: node.ordered && node.start ? node.start : undefined,
            items: node.children.map((item) => this.blocks(item.children, depth + 1)),
          },
        ];
      case 'blockquote':
        return [{ type: 'quote', children: this.blocks(node.children, depth + 1) }];
      case 'code':
        return [{ type: 'code-block', text: node.value, language: language(node.lang) }];
      case 'table':
        return [this.#table(node)];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'definition':
      case 'footnoteDefinition':
      case 'yaml':
        return [];
      default:
        return plain(node);
    }
  }

  #table(node: Table): Block {
    const [head, ...rows] = node.children
      .slice(0, maxTableRows + 1)
      .map((row) => row.children.slice(0, maxTableColumns).map((cell) => this.#inlines(cell.children)));
    return { type: 'table', head: head ?? [], rows };
  }

  #inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return joined(nodes.flatMap((node) => this.#inline(node)));
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return this.#withCitations(node.value);
      case 'strong':
        return [{ type: 'strong', children: this.#inlines(node.children) }];
      case 'emphasis':
        return [{ type: 'emphasis', children: this.#inlines(node.children) }];
      case 'delete':
        return [{ type: 'strike', children: this.#inlines(node.children) }];
      case 'inlineCode':
        return [{ type: 'code', text: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'link': {
        const href = safeAddress(node.url, this.#links, this.#mail);
        const children = this.#inlines(node.children);
        return href
          ? [{ type: 'link', href, children: children.length > 0 ? children : [{ type: 'text', text: href }] }]
          : children;
      }
      case 'image':
      case 'imageReference':
        return node.alt ? [{ type: 'text', text: node.alt }] : [];
      case 'linkReference':
        return this.#inlines(node.children);
      case 'html':
        return [{ type: 'text', text: node.value }];
      case 'footnoteReference':
        return [{ type: 'text', text: `[^${node.identifier}]` }];
    }
  }

  /** `[2]` becomes a chip when the message cites a second source; a soft line end stays a line end. */
  #withCitations(text: string): Inline[] {
    return text.split(/(\[\d{1,3}\])/).flatMap((part) => {
      const number = /^\[(\d{1,3})\]$/.exec(part)?.[1];
      if (number && this.#citations.has(Number(number))) return [{ type: 'citation', number: Number(number) }];
      return lines(part);
    });
  }
}

function plain(node: Nodes): Block[] {
  const text = node.type === 'html' ? node.value : textOf(node);
  return text.trim() === '' ? [] : presentPlainText(text);
}

/** The parser cuts texts at markup; neighbours are one text again. */
function joined(parts: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { type: 'text', text: last.text + part.text };
    else result.push(part);
  }
  return result;
}

function language(name: string | null | undefined): string | undefined {
  return name && /^[\w+#.-]{1,20}$/.test(name) ? name : undefined;
}
