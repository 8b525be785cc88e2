import type { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import type { ToolDefinition } from '#domain/tool.ts';

/** A tool over the shop's own records; what it gives is a copy, as another system's answer would be. */
export function shopTool<Input extends z.ZodObject>(
  effect: 'read' | 'write',
  name: string,
  description: string,
  input: Input,
  run: (input: z.infer<Input>) => unknown,
): ToolDefinition {
  return defineTool({
    name,
    description,
    effect,
    // Who the customer is was found by a tool of the conversation, which the rules check.
    assurance: 'anonymous',
    resultsFrom: 'records',
    input,
    run: async (given) => structuredClone(run(given as z.infer<Input>)),
  }) as unknown as ToolDefinition;
}
