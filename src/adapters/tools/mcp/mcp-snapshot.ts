import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'safe-stable-stringify';
import { z } from 'zod';

const pinned = z.object({
  name: z.string().min(1),
  description: z.string().default(''),
  inputSchema: z.looseObject({
    type: z.literal('object'),
    properties: z.record(z.string(), z.unknown()).default({}),
    required: z.array(z.string()).default([]),
  }),
});

/** A tool of an MCP server as somebody read it and let it in. */
export type PinnedTool = z.infer<typeof pinned>;

const snapshot = z.object({ server: z.string(), tools: z.array(pinned) });

/** What a server said of its tools on the day somebody looked. Kept beside the desk, read in a diff. */
export type McpSnapshot = z.infer<typeof snapshot>;

/** Contract: throws an `Error` that says what is wrong with the file and how to mend it. */
export function readSnapshot(file: string | URL): McpSnapshot {
  const name = path.basename(typeof file === 'string' ? file : file.pathname);
  try {
    return snapshot.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(
      `${name} is no list of an MCP server's tools: write it with \`handrail tools mcp ADDRESS --out FILE\`.`,
    );
  }
}

/** By name, so that the file changes only where a tool does. */
export function writeSnapshot(server: string, tools: readonly unknown[]): string {
  const kept = tools.map((tool) => pinned.parse(tool)).toSorted((a, b) => a.name.localeCompare(b.name));
  return `${JSON.stringify({ server, tools: kept }, undefined, 2)}\n`;
}

/** True when what a model is told and what the tool takes are what was let in. */
export function isUnchanged(tool: PinnedTool, now: unknown): boolean {
  const read = pinned.safeParse(now);
  return read.success && stringify(read.data) === stringify(tool);
}
