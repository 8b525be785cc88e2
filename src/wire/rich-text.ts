import { z } from 'zod';

/**
 * Text with structure, as data. The server turns model and article Markdown into this tree, so
 * that a browser never parses HTML or Markdown that a model wrote: a script, an event handler or
 * a remote image has no way to be expressed. Links carry only addresses the server allowed.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }
  /** A numbered source chip; the number is a citation's. */
  | { type: 'citation'; number: number }
  | { type: 'break' };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; depth: number; children: Inline[] }
  | { type: 'list'; ordered: boolean; start?: number; items: Block[][] }
  | { type: 'quote'; children: Block[] }
  | { type: 'code-block'; text: string; language?: string }
  | { type: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { type: 'rule' };

export type RichText = Block[];

export const inline: z.ZodType<Inline> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('text'), text: z.string() }),
    z.object({ type: z.enum(['strong', 'emphasis', 'strike']), children: z.array(inline) }),
    z.object({ type: z.literal('code'), text: z.string() }),
    z.object({ type: z.literal('link'), href: z.string(), children: z.array(inline) }),
    z.object({ type: z.literal('citation'), number: z.number().int() }),
    z.object({ type: z.literal('break') }),
  ]),
);

export const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
    z.object({ type: z.literal('heading'), depth: z.number().int(), children: z.array(inline) }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.number().int().optional(),
      items: z.array(z.array(block)),
    }),
    z.object({ type: z.literal('quote'), children: z.array(block) }),
    z.object({ type: z.literal('code-block'), text: z.string(), language: z.string().optional() }),
    z.object({ type: z.literal('table'), head: z.array(z.array(inline)), rows: z.array(z.array(z.array(inline))) }),
    z.object({ type: z.literal('rule') }),
  ]),
);

export const richText: z.ZodType<RichText> = z.array(block);
