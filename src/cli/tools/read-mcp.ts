import { writeFileSync } from 'node:fs';
import type { McpAddress } from '#adapters/tools/mcp/connect-mcp.ts';
import { McpConnection } from '#adapters/tools/mcp/mcp-connection.ts';
import { writeSnapshot } from '#adapters/tools/mcp/mcp-snapshot.ts';

export interface ReadMcpOptions {
  header?: string[];
  out?: string;
}

/** `handrail tools mcp`: prints what a server says of its tools, and with `--out` keeps it. */
export async function readMcpCommand(words: string[], { header = [], out }: ReadMcpOptions): Promise<void> {
  const connection = new McpConnection(addressOf(words, header));
  try {
    const text = writeSnapshot(words.join(' '), await connection.list());
    if (out) writeFileSync(out, text);
    console.log(out ? `Wrote ${out}. Read it: the model will be told these words.` : text.trimEnd());
  } catch (fault) {
    console.error(`${words.join(' ')} could not be read as an MCP server: ${(fault as Error).message}`);
    process.exitCode = 1;
  } finally {
    await connection.close();
  }
}

function addressOf([first = '', ...args]: string[], header: string[]): McpAddress {
  if (!/^https?:\/\//.test(first)) return { command: first, args };
  const headers = Object.fromEntries(
    header.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
  return { url: first, headers: () => headers };
}
