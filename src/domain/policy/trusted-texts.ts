import { meetsAssurance } from '../assurance.ts';
import { ownWords } from '../own-words.ts';
import type { ToolDefinition } from '../tool.ts';

/** A result of a tool call, with the tool that gave it. */
export interface ToolResult {
  tool: Pick<ToolDefinition, 'assurance' | 'resultsFrom'>;
  result: unknown;
}

/**
 * `PolicyFacts.trusted`: the customer's own words in the messages of the ticket, and the results of
 * tools whose fields come from the company's own records, as JSON. Articles, search results, web
 * pages, quoted and forwarded mail and names of files never belong here.
 */
export function trustedTexts(customerTexts: readonly string[], results: readonly ToolResult[]): string[] {
  return [
    ...customerTexts.map((text) => asWords(ownWords(text))),
    ...results.filter(isOwnRecord).map(({ result }) => asData(result)),
  ];
}

/** A tool that says nothing is trusted when it needs to know the customer: it then speaks of them. */
function isOwnRecord({ tool }: ToolResult): boolean {
  if (tool.resultsFrom) return tool.resultsFrom === 'records';
  return meetsAssurance(tool.assurance, 'claimed');
}

/** A customer who pastes JSON still wrote words: the mark in front keeps them from being read as data. */
const asWords = (text: string) => (/^\s*[[{"]/.test(text) ? `: ${text}` : text);

function asData(result: unknown): string {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch {
    return 'null';
  }
}
