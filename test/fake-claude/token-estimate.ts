import type { WireBlock } from './wire-request.ts';

/** About four characters a token: close enough to compare prompts, and the same on every run. */
const charactersPerToken = 4;
/** What a block costs beside its words: its type, its role, where it begins and ends. */
const frameCharacters = 12;

export function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/**
 * What a block costs in a prompt or an answer: the words the model reads or writes, not the JSON
 * they travel in. Quotes that the API puts into citations are not billed.
 */
export function tokensOfBlock(block: WireBlock): number {
  return estimateTokens(' '.repeat(frameCharacters) + wordsOf(block));
}

function wordsOf(block: WireBlock): string {
  switch (block.type) {
    case 'text':
      return String(block.text);
    case 'search_result':
      return [block.source, block.title, ...contentOf(block).map(wordsOf)].join('\n');
    case 'tool_result':
      return typeof block.content === 'string' ? block.content : contentOf(block).map(wordsOf).join('\n');
    default: {
      const { cache_control: _, ...rest } = block;
      return JSON.stringify(rest);
    }
  }
}

function contentOf(block: WireBlock): WireBlock[] {
  return Array.isArray(block.content) ? (block.content as WireBlock[]) : [];
}
