import { invalid, type Rejection } from '../rejection.ts';
import { blocksOf, type WireRequest } from '../wire-request.ts';

const knownFields = new Set(
  'model max_tokens messages system tools tool_choice thinking output_config output_format stream cache_control metadata service_tier stop_sequences inference_geo diagnostics container speed'.split(
    ' ',
  ),
);
const roles = new Set(['user', 'assistant', 'system']);
const mostMessages = 100_000;
const mostOutputTokens = 128_000;

/** Fields, types and non-empty content. */
export function checkRequestShape(request: WireRequest): Rejection | undefined {
  for (const field of Object.keys(request)) {
    if (!knownFields.has(field)) return invalid(`${field}: Extra inputs are not permitted`);
  }
  if (typeof request.model !== 'string' || !request.model) return invalid('model: Field required');
  if (!Number.isInteger(request.max_tokens) || request.max_tokens < 0)
    return invalid('max_tokens: Input should be a valid integer');
  if (request.max_tokens > mostOutputTokens) {
    return invalid(
      `max_tokens: ${request.max_tokens} > ${mostOutputTokens}, which is the maximum allowed number of output tokens for ${request.model}`,
    );
  }
  if (!Array.isArray(request.messages)) return invalid('messages: Field required');
  if (request.messages.length === 0) return invalid('messages: at least one message is required');
  if (request.messages.length > mostMessages) return invalid(`messages: at most ${mostMessages} messages are allowed`);
  return checkMessages(request) ?? checkSystem(request);
}

function checkMessages(request: WireRequest): Rejection | undefined {
  for (const [index, message] of request.messages.entries()) {
    const at = `messages.${index}`;
    if (!roles.has(message?.role)) return invalid(`${at}.role: Input should be 'user', 'assistant' or 'system'`);
    if (typeof message.content !== 'string' && !Array.isArray(message.content))
      return invalid(`${at}.content: Field required`);
    if (blocksOf(message.content).length === 0 || message.content === '') {
      return invalid(`${at}: all messages must have non-empty content except for the optional final assistant message`);
    }
    for (const [position, block] of blocksOf(message.content).entries()) {
      const path = `${at}.content.${position}`;
      if (typeof block?.type !== 'string') return invalid(`${path}.type: Field required`);
      const problem = checkText(block, path);
      if (problem) return problem;
      if (message.role === 'assistant' && block.type === 'document') {
        return invalid(`${path}: \`document\` blocks are not permitted in assistant messages`);
      }
      if (
        message.role === 'user' &&
        block.type === 'text' &&
        Array.isArray(block.citations) &&
        block.citations.length > 0
      ) {
        return invalid(`${path}.citations: citations are not permitted on text blocks in user messages`);
      }
    }
  }
  return undefined;
}

function checkSystem(request: WireRequest): Rejection | undefined {
  for (const [index, block] of blocksOf(request.system).entries()) {
    const problem = checkText(block, `system.${index}`);
    if (problem) return problem;
  }
  return undefined;
}

function checkText(block: { type: string; text?: unknown }, path: string): Rejection | undefined {
  if (block.type !== 'text') return undefined;
  if (typeof block.text !== 'string') return invalid(`${path}.text: Field required`);
  return block.text.trim() === ''
    ? invalid(`${path}: text content blocks must contain non-whitespace text`)
    : undefined;
}
