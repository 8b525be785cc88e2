import type Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';

/**
 * An answer of the model kept to be sent back. The content is text, not an object, so that no
 * database can reorder its keys: thinking blocks and the prompt cache hang on every byte.
 */
const rawContent = z.object({ claude: z.string(), content: z.string() });

export type RawContent = z.infer<typeof rawContent>;

export function keepRaw(model: string, content: Record<string, unknown>[]): RawContent {
  return { claude: model, content: JSON.stringify(content) };
}

/**
 * The content to send to `model`, or undefined when `raw` came from another provider. Thinking is
 * bound to the model that thought it, so another model gets the content without.
 */
export function readRaw(raw: unknown, model: string): Anthropic.ContentBlockParam[] | undefined {
  const parsed = rawContent.safeParse(raw);
  if (!parsed.success) return undefined;
  const blocks: unknown = JSON.parse(parsed.data.content);
  if (!Array.isArray(blocks)) return undefined;
  const content = blocks as Anthropic.ContentBlockParam[];
  if (parsed.data.claude === model) return content;
  return content.filter((block) => block.type !== 'thinking' && block.type !== 'redacted_thinking');
}
