import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { escalationReasons } from '#domain/escalation.ts';
import type { ToolDefinition } from '#domain/tool.ts';

/** Names the engine handles itself: they end or feed the turn and reach no outside system. */
export const searchTool = 'search_knowledge_base';
export const escalateTool = 'escalate_to_human';
export const resolveTool = 'resolve_ticket';

const handledByEngine = () => Promise.reject(new Error('The engine handles this tool itself.'));

/** Tools every desk has. Their order is part of the cached prompt: add at the end only. */
export const builtInTools: readonly ToolDefinition[] = [
  defineTool({
    name: searchTool,
    description:
      'Searches the help centre. Use it when the search results you already have do not answer. Returns passages, or no_relevant_results: then do not answer from general knowledge.',
    input: z.object({
      query: z.string().min(1).max(400).describe('What to look for, in the words a help article would use'),
    }),
    effect: 'read',
    run: handledByEngine,
  }),
  defineTool({
    name: escalateTool,
    description:
      'Hands the conversation to a person of the team. Use it when the help centre and the tools do not answer, a tool fails, or the customer needs something you may not do. What you wrote in the same message is sent first.',
    input: z.object({
      reason: z.enum(escalationReasons).describe('Why a person is needed'),
      summary: z
        .string()
        .max(600)
        .describe('Two sentences for the colleague: what the customer wants and what you tried'),
      about: z
        .string()
        .max(200)
        .optional()
        .describe('When you answered part of the message: the customer’s exact words on the part you hand over'),
    }),
    effect: 'read',
    run: handledByEngine,
  }),
  defineTool({
    name: resolveTool,
    description:
      'Marks the issue as solved. Use it only when the customer says so, together with a short closing line.',
    input: z.object({ summary: z.string().max(300).describe('What was solved, in one sentence') }),
    effect: 'read',
    run: handledByEngine,
  }),
];
