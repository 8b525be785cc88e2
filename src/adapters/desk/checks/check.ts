import { fileTool } from '#domain/filed-ticket.ts';
import type { DeskFault } from '../desk-faults.ts';
import type { Locate } from '../locate.ts';
import type { ParsedConfig } from '../parse-config.ts';

/** What a check looks at: the desk as far as it could be read, and where things are written. */
export interface CheckInput extends Pick<ParsedConfig, 'desk' | 'ids'> {
  locate: Locate;
}

/** A check is pure: it looks at one subject and says everything that is wrong with it. */
export type Check = (input: CheckInput) => DeskFault[];

/** Tools that the engine brings; a desk cannot have others of these names. */
export const builtInTools = ['search_knowledge_base', 'escalate_to_human', 'resolve_ticket', fileTool];

/** Ids that occur again, in order. */
export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
