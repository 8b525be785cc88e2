/** What a desk's own files import as `handrail`. */

export { z } from 'zod';
export { defineDesk } from '#domain/define-desk.ts';
export { defineTool } from '#domain/define-tool.ts';
export type { Desk, Persona, Team } from '#domain/desk.ts';
export type { Intent, Procedure } from '#domain/intent.ts';
export {
  allowFor,
  fieldsFromCustomer,
  limitAmount,
  oncePer,
  onlyWhen,
  requireApproval,
  requireAssurance,
  requireBefore,
  requireConfirmation,
} from '#domain/policy/rules.ts';
export type { ToolContext, ToolDefinition } from '#domain/tool.ts';
export { ToolError } from '#domain/tool.ts';
