import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';

/** An MCP server that is a program: it tells the names of what it finds in its environment. */
serveStdio(() => {
  const server = new McpServer({ name: 'clock', version: '1.0.0' });
  server.registerTool('environment', { description: 'Names of the environment.' }, () => ({
    content: [{ type: 'text', text: JSON.stringify(Object.keys(process.env)) }],
  }));
  return server;
});
