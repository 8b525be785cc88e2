import { z } from 'zod';
import type { Desk } from '#domain/desk.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import type { ModelTool } from '../ports/model.ts';
import { builtInTools } from './built-in.ts';
import { filesTickets, supportTicketTool } from './support-ticket-tool.ts';

/**
 * Characters of tool definitions up to which every model call gets the whole list, about 6,000
 * tokens. Tools stand first in the prompt: a list that changes with the intent costs the cached
 * prefix at each change of topic, which is dearer than reading some tools from the cache
 * (docs/decisions/012). Above it the prompt would grow with the desk, and the list goes by intent.
 */
const stableListCharacters = 24_000;

/** The built-in tools of a desk, in a stable order. */
export function builtInOf(desk: Desk): readonly ToolDefinition[] {
  return filesTickets(desk) ? withTickets : builtInTools;
}

const withTickets: readonly ToolDefinition[] = [...builtInTools, supportTicketTool];

/** The tools a model sees. The same bytes for every turn of a desk of ordinary size. */
export function shownTools(desk: Desk, intentIds: readonly string[]): ToolDefinition[] {
  return hasStableList(desk) ? [...builtInOf(desk), ...desk.tools] : offeredTools(desk, intentIds);
}

const sizes = new WeakMap<Desk, number>();

function hasStableList(desk: Desk): boolean {
  const known = sizes.get(desk);
  if (known !== undefined) return known <= stableListCharacters;
  const size = desk.tools.reduce((sum, tool) => sum + JSON.stringify(toModelTool(tool)).length, 0);
  sizes.set(desk, size);
  return size <= stableListCharacters;
}

/**
 * The tools that may run for these intents, whatever the model sees: the built-in ones, then the
 * desk's in its own order. An intent without a list opens all; with several intents the lists add up.
 */
export function offeredTools(desk: Desk, intentIds: readonly string[]): ToolDefinition[] {
  const intents = desk.intents.filter((intent) => intentIds.includes(intent.id));
  const open = intents.length === 0 || intents.some((intent) => !intent.tools);
  const named = new Set(
    intents.flatMap((intent) => [...(intent.tools ?? []), ...(intent.procedure?.steps ?? []).map((step) => step.tool)]),
  );
  return [...builtInOf(desk), ...desk.tools.filter((tool) => open || named.has(tool.name))];
}

/** A tool by name, own and built-in alike; a model's name is hostile input, so no prototype look-up. */
export function findTool(desk: Desk, name: string): ToolDefinition | undefined {
  return builtInOf(desk).find((tool) => tool.name === name) ?? desk.tools.find((tool) => tool.name === name);
}

const schemas = new WeakMap<ToolDefinition, ModelTool>();

/** The tool as JSON Schema, made once: the bytes must not change between calls. */
export function toModelTool(tool: ToolDefinition): ModelTool {
  const known = schemas.get(tool);
  if (known) return known;
  const { $schema: _, ...inputSchema } = z.toJSONSchema(tool.input, { io: 'input' }) as Record<string, unknown>;
  const made = { name: tool.name, description: tool.description, inputSchema };
  schemas.set(tool, made);
  return made;
}
