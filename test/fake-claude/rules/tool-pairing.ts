import { invalid, type Rejection } from '../rejection.ts';
import { blocksOf, type WireBlock, type WireRequest } from '../wire-request.ts';

/** Each tool call is answered in the very next message, first thing in it; no answer without a call. */
export function checkToolPairing(request: WireRequest): Rejection | undefined {
  const seen = new Set<string>();
  const messages = request.messages.filter((message) => message.role !== 'system');
  for (const [index, message] of messages.entries()) {
    const blocks = blocksOf(message.content);
    const calls = message.role === 'assistant' ? ids(blocks, 'tool_use', 'id') : [];
    for (const id of calls) {
      if (seen.has(id)) return invalid(`messages: \`tool_use\` ids must be unique: ${id}`);
      seen.add(id);
    }
    if (message.role === 'assistant' && blocks.some((block) => block.type === 'tool_result')) {
      return invalid(`messages.${index}: \`tool_result\` blocks can only be in \`user\` messages`);
    }
    if (message.role === 'user' && blocks.some((block) => block.type === 'tool_use')) {
      return invalid(`messages.${index}: \`tool_use\` blocks can only be in \`assistant\` messages`);
    }
    const problem =
      checkAnswers(messages[index + 1], calls, index) ?? checkResults(messages[index - 1], message, index);
    if (problem) return problem;
  }
  return undefined;
}

function checkAnswers(
  next: WireRequest['messages'][number] | undefined,
  calls: string[],
  index: number,
): Rejection | undefined {
  if (calls.length === 0) return undefined;
  const answered = next?.role === 'user' ? ids(blocksOf(next.content), 'tool_result', 'tool_use_id') : [];
  const missing = calls.filter((id) => !answered.includes(id));
  if (missing.length === 0) return undefined;
  return invalid(
    `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${missing.join(', ')}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`,
  );
}

function checkResults(
  before: WireRequest['messages'][number] | undefined,
  message: WireRequest['messages'][number],
  index: number,
): Rejection | undefined {
  if (message.role !== 'user') return undefined;
  const blocks = blocksOf(message.content);
  const results = ids(blocks, 'tool_result', 'tool_use_id');
  if (results.length === 0) return undefined;
  const calls = before?.role === 'assistant' ? ids(blocksOf(before.content), 'tool_use', 'id') : [];
  const stray = results.find((id) => !calls.includes(id));
  if (stray !== undefined) {
    return invalid(
      `messages.${index}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`,
    );
  }
  if (new Set(results).size < results.length) {
    return invalid(
      `messages.${index}: each \`tool_use\` must have a single result. Found multiple \`tool_result\` blocks with one id.`,
    );
  }
  const firstOther = blocks.findIndex((block) => block.type !== 'tool_result');
  if (firstOther !== -1 && blocks.slice(firstOther).some((block) => block.type === 'tool_result')) {
    return invalid(`messages.${index}: \`tool_result\` blocks must come first in the content`);
  }
  return undefined;
}

/** True when text follows tool results in the last message: the model then tends to end its turn with nothing. */
export function endsWithTextAfterResults(request: WireRequest): boolean {
  const last = request.messages.at(-1);
  if (last?.role !== 'user') return false;
  const blocks = blocksOf(last.content);
  return blocks[0]?.type === 'tool_result' && blocks.at(-1)?.type === 'text';
}

function ids(blocks: WireBlock[], type: string, field: string): string[] {
  return blocks.filter((block) => block.type === type).map((block) => String(block[field]));
}
