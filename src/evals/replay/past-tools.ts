import { isDeepStrictEqual } from 'node:util';
import type { PastToolCall } from '#adapters/eval-runs/read-past-tickets.ts';
import { type ToolDefinition, ToolError } from '#domain/tool.ts';

/**
 * The desk's tools without effects: a call that really happened gives what it gave then; any other
 * is not made, read or write, because what is outside has moved on and must not be touched.
 */
export function pastTools(tools: readonly ToolDefinition[], calls: readonly PastToolCall[]): ToolDefinition[] {
  return tools.map((tool) => ({
    ...tool,
    lookup: undefined,
    async run(input) {
      const before = calls.find((call) => call.tool === tool.name && isDeepStrictEqual(call.input, input));
      if (before?.outcome.status === 'succeeded') return before.outcome.result;
      if (before) throw new ToolError(before.outcome.error);
      throw new ToolError('This call was not made then, and a replay makes none of its own.');
    },
  }));
}
