/** What a desk's own files import as `handrail`. */

export { z } from 'zod';
export type { AllowedTool, CustomerField } from '#adapters/tools/allowed-tool.ts';
export type { McpAddress } from '#adapters/tools/mcp/connect-mcp.ts';
export { type McpTools, toolsFromMcp } from '#adapters/tools/mcp/tools-from-mcp.ts';
export { type OpenApiTools, toolsFromOpenApi } from '#adapters/tools/open-api/tools-from-open-api.ts';
export type { BusinessHours } from '#domain/business-hours.ts';
export type { DeskDefinition, DeskSpec } from '#domain/define-desk.ts';
export { defineDesk } from '#domain/define-desk.ts';
export { defineTool } from '#domain/define-tool.ts';
export type { Desk, Persona, Team } from '#domain/desk.ts';
export type { Intent, Procedure, ProcedureReply, ProcedureSlot, ProcedureStep } from '#domain/intent.ts';
export { inLanguage, type Localized } from '#domain/localized.ts';
export type { PolicyFacts } from '#domain/policy/facts.ts';
export type { PolicyRule } from '#domain/policy/rule.ts';
export {
  allowFor,
  atMost,
  denyUnlessAllowed,
  fieldsFromCustomer,
  fileTickets,
  limitAmount,
  oncePer,
  onlyWhen,
  requireApproval,
  requireAssurance,
  requireBefore,
  requireConfirmation,
} from '#domain/policy/rules.ts';
export type { Records, ToolContext, ToolDefinition } from '#domain/tool.ts';
export { ToolError } from '#domain/tool.ts';
