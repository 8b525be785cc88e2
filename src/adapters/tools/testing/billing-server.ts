import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

/** What the server was asked to do. */
export interface BilledCall {
  tool: string;
  input: unknown;
  meta: unknown;
}

/** A real MCP server over HTTP with a look-up, a write that can fail, and a description that can change. */
export async function startBillingServer(port = 0) {
  const calls: BilledCall[] = [];
  const state = { description: 'Reads an invoice of a customer.', connections: 0 };
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: 'billing', version: '1.0.0' });
    const noted = (tool: string, input: unknown, context: unknown) => {
      const { _meta: meta } = (context as { mcpReq?: { _meta?: unknown } }).mcpReq ?? {};
      calls.push({ tool, input, meta });
    };
    server.registerTool(
      'readInvoice',
      {
        description: state.description,
        inputSchema: z.object({ account: z.string(), number: z.string(), kind: z.enum(['paid', 'open']).optional() }),
      },
      (input, context) => {
        noted('readInvoice', input, context);
        if (input.number === 'none') return { isError: true, content: [{ type: 'text', text: 'No such invoice.' }] };
        return { content: [{ type: 'text', text: JSON.stringify({ number: input.number, total: 24 }) }] };
      },
    );
    server.registerTool(
      'creditInvoice',
      { description: 'Credits an invoice.', inputSchema: z.object({ number: z.string(), key: z.string() }) },
      (input, context) => {
        noted('creditInvoice', input, context);
        if (input.number === 'broken') return { isError: true, content: [{ type: 'text', text: 'Half done.' }] };
        return { content: [{ type: 'text', text: 'credited' }] };
      },
    );
    return server;
  });
  const server = createServer((request, response) => {
    state.connections += 1;
    void toNodeHandler(handler)(request as never, response as never);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    calls,
    state,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
