import { z } from 'zod';
import type { ToolUse } from '#adapters/database/reads/tool-use.ts';
import { instant } from '#adapters/database/rows/instant.ts';
import type { Desk } from '#domain/desk.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import type { ToolView } from '#wire/console/desk-pages.ts';

/** A tool of the desk: what it may do, what guards it, how it fared. */
export function presentTool(tool: ToolDefinition, desk: Desk, use: ToolUse | undefined): ToolView {
  return {
    name: tool.name,
    description: tool.description,
    effect: tool.effect,
    assurance: tool.assurance,
    timeoutMs: tool.timeoutMs,
    recovery: tool.recovery,
    arguments: argumentsOf(tool),
    rules: desk.policies
      .filter((rule) => rule.tools.includes(tool.name) || rule.tools.includes('*'))
      .map((rule) => rule.id),
    calls: use?.calls ?? 0,
    refused: use?.refused ?? 0,
    failed: use?.failed ?? 0,
    medianMs: use?.median_ms ?? undefined,
    lastCalls: (use?.last ?? []).map((call) => ({
      conversationId: call.conversation_id,
      ticketNumber: call.ticket_number,
      verdict: call.verdict,
      status: call.status,
      at: instant(call.at).toISOString(),
    })),
  };
}

interface PropertySchema {
  type?: string | string[];
  description?: string;
  enum?: unknown[];
}

function argumentsOf(tool: ToolDefinition): ToolView['arguments'] {
  const schema = z.toJSONSchema(tool.input, { unrepresentable: 'any', io: 'input' }) as {
    properties?: Record<string, PropertySchema>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: property.enum ? property.enum.join(' | ') : [property.type ?? 'any'].flat().join(' | '),
    required: schema.required?.includes(name) ?? false,
    about: property.description,
  }));
}
