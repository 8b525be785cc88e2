import { type ToolDefinition, ToolError } from '#domain/tool.ts';
import type { AllowedTool } from '../allowed-tool.ts';
import { importTool } from '../import-tool.ts';
import type { McpAddress } from './connect-mcp.ts';
import { McpConnection, ToolChanged } from './mcp-connection.ts';
import { type PinnedTool, readSnapshot } from './mcp-snapshot.ts';

/** An MCP server whose tools become tools of the desk. */
export interface McpTools {
  server: McpAddress;
  /**
   * What the server said of its tools when somebody read it: a file that `handrail tools mcp` writes.
   * The model is told these words and no others; a tool that says something else by now is not called.
   */
  snapshot: string | URL;
  /** The tools that may be used, by their name there. */
  allow: Record<string, AllowedTool>;
}

const defaultTimeoutMs = 10_000;
/** Of what the other side says about a refusal. */
const longestReason = 300;

/**
 * Tools of a desk out of an MCP server. Nothing is asked of the server before a tool is first used.
 * What comes back is text of others (`resultsFrom: 'outside'`) unless the desk says that it is the
 * company's own records.
 * Contract: throws an `Error` that names the tool and how to mend it; the desk then does not load.
 */
export function toolsFromMcp({ server, snapshot, allow }: McpTools): ToolDefinition[] {
  const { tools } = readSnapshot(snapshot);
  const connection = new McpConnection(server);
  return Object.entries(allow).map(([name, allowed]) => {
    const pinned = tools.find((tool) => tool.name === name);
    if (!pinned) {
      const known = tools.map((tool) => tool.name).join(', ') || 'nothing';
      throw new Error(`There is no tool "${name}" in the snapshot (it has ${known}): correct the name in \`allow\`.`);
    }
    return importTool(foreign(pinned, connection, allowed), { resultsFrom: 'outside', ...allowed });
  });
}

function foreign(pinned: PinnedTool, connection: McpConnection, { effect, timeoutMs = defaultTimeoutMs }: AllowedTool) {
  return {
    name: pinned.name,
    description: pinned.description,
    properties: pinned.inputSchema.properties,
    required: pinned.inputSchema.required,
    definitions: pinned.inputSchema.$defs,
    async call(input: Record<string, unknown>, context: { idempotencyKey: string; signal: AbortSignal }) {
      const key = effect === 'write' ? { idempotencyKey: context.idempotencyKey } : {};
      const answer = await connection.call(pinned, input, { timeoutMs, signal: context.signal, ...key }).catch(changed);
      const text = answer.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
      if (!answer.isError) return answer.structuredContent ?? data(text);
      // It does not say whether the fault came before the effect or after: of a write a person finds out.
      if (effect === 'write') throw new Error(text.slice(0, longestReason));
      throw new ToolError(text.trim().slice(0, longestReason) || 'It failed.');
    },
  };
}

function changed(fault: unknown): never {
  // Nothing was done. The model is told nothing of the new words.
  if (fault instanceof ToolChanged) throw new ToolError('This is out of order until a developer has looked at it.');
  throw fault;
}

function data(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
