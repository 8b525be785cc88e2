import type { Command } from 'commander';
import { listOperationsCommand } from './list-operations.ts';
import { readMcpCommand } from './read-mcp.ts';

/** `handrail tools`: what an OpenAPI document or an MCP server has to offer, before any of it is let in. */
export function addTools(program: Command): void {
  const tools = program.command('tools').description('look at tools that a desk could import');
  tools
    .command('openapi')
    .description('list the operations of an OpenAPI 3 document with what they take')
    .argument('<file>', 'YAML or JSON')
    .action(listOperationsCommand);
  tools
    .command('mcp')
    .description('read the tools of an MCP server, to look at them and to keep them beside the desk')
    .argument('<address...>', 'a URL, or after -- the program and its arguments')
    .option('--header <line...>', 'sent along, for example "authorization: Bearer …"')
    .option('--out <file>', 'write what it says here: the snapshot that toolsFromMcp takes')
    .action(readMcpCommand);
}
