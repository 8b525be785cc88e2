import { invalid, type Rejection } from '../rejection.ts';
import { blocksOf, citationsEnabled, searchResultsOf, type WireBlock, type WireRequest } from '../wire-request.ts';

/** Citable passages: where they may stand, what they hold, and citations for all or for none. */
export function checkSearchResults(request: WireRequest): Rejection | undefined {
  for (const [index, message] of request.messages.entries()) {
    for (const [position, block] of blocksOf(message.content).entries()) {
      const path = `messages.${index}.content.${position}`;
      if (block.type === 'search_result' && message.role !== 'user') {
        return invalid(`${path}: \`search_result\` blocks can only be in \`user\` messages`);
      }
      const problem = block.type === 'tool_result' ? checkToolResult(block, path) : checkOne(block, path);
      if (problem) return problem;
    }
  }
  const results = searchResultsOf(request);
  const enabled = results.filter(citationsEnabled).length;
  if (enabled > 0 && enabled < results.length) {
    return invalid(
      'messages: citations must be enabled for all or for none of the `search_result` blocks in a request',
    );
  }
  if (enabled > 0 && request.output_config?.format) {
    return invalid('output_config.format: structured outputs cannot be combined with citations');
  }
  return undefined;
}

function checkToolResult(block: WireBlock, path: string): Rejection | undefined {
  if (!Array.isArray(block.content)) return undefined;
  const children = block.content as WireBlock[];
  const searches = children.filter((child) => child.type === 'search_result').length;
  if (searches > 0 && searches < children.length) {
    return invalid(
      `${path}.content: a \`tool_result\` with \`search_result\` blocks may contain only \`search_result\` blocks`,
    );
  }
  for (const [index, child] of children.entries()) {
    const at = `${path}.content.${index}`;
    if (child.type === 'text' && String(child.text ?? '').trim() === '') {
      return invalid(`${at}: text content blocks must contain non-whitespace text`);
    }
    const problem = checkOne(child, at);
    if (problem) return problem;
  }
  return undefined;
}

function checkOne(block: WireBlock, path: string): Rejection | undefined {
  if (block.type !== 'search_result') return undefined;
  if (typeof block.source !== 'string' || !block.source) return invalid(`${path}.source: Field required`);
  if (typeof block.title !== 'string' || !block.title) return invalid(`${path}.title: Field required`);
  const content = block.content as WireBlock[] | undefined;
  if (!Array.isArray(content) || content.length === 0)
    return invalid(`${path}.content: at least one text block is required`);
  const bad = content.findIndex((unit) => unit?.type !== 'text' || String(unit.text ?? '').trim() === '');
  return bad === -1 ? undefined : invalid(`${path}.content.${bad}: must be a non-empty text block`);
}
