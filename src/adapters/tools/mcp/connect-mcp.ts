import type { Client, Transport } from '@modelcontextprotocol/client';

/** Where an MCP server is: at an address, or a program that is started here. */
export type McpAddress =
  | { url: string; headers?: () => Record<string, string> }
  | {
      command: string;
      args?: string[];
      /** All the program gets of the environment beside PATH, HOME and the like: no secret of ours. */
      env?: Record<string, string>;
    };

/** A line to a server, and what it says of its tools. */
export interface McpLine {
  client: Client;
  tools: readonly unknown[];
  /** When they were read, in milliseconds of the process's own clock. */
  readAt: number;
}

/** Contract: rejects when the server cannot be reached or does not speak MCP. */
export async function connectMcp(address: McpAddress, whenClosed: () => void): Promise<McpLine> {
  // Two hundred kilobytes that only desks with such tools need.
  const { Client } = await import('@modelcontextprotocol/client');
  const client = new Client({ name: 'handrail', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  client.onclose = whenClosed;
  try {
    await client.connect(await transportTo(address));
    return { client, ...(await readTools(client)) };
  } catch (fault) {
    await client.close().catch(() => {});
    throw fault;
  }
}

/** Asks anew, whatever was kept of an earlier answer. */
export async function readTools(client: Client): Promise<Pick<McpLine, 'tools' | 'readAt'>> {
  const { tools } = await client.listTools({}, { cacheMode: 'refresh' });
  return { tools, readAt: performance.now() };
}

async function transportTo(address: McpAddress): Promise<Transport> {
  if ('url' in address) {
    const { StreamableHTTPClientTransport } = await import('@modelcontextprotocol/client');
    // A redirect would take the headers to where nobody let them go.
    const requestInit = { headers: address.headers?.() ?? {}, redirect: 'error' as const };
    return new StreamableHTTPClientTransport(new URL(address.url), { requestInit });
  }
  const { StdioClientTransport } = await import('@modelcontextprotocol/client/stdio');
  return new StdioClientTransport({ ...address, stderr: 'ignore' });
}
