import type { HandoffPackage } from '#domain/handoff.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import { sendsPart } from '../sends-part.ts';
import { findTool } from '../tools/offered-tools.ts';
import type { Turn } from '../turn.ts';

type Tools = Parameters<typeof findTool>[0];

/** Most fields of a result that are told; the whole stands in the turn. */
const mostFields = 4;
const longestValue = 120;

/** What the agent did, each with what came of it, in words a colleague reads at a glance. */
export function triedSteps(calls: readonly ToolCallRecord[], desk: Tools): HandoffPackage['tried'] {
  return calls.map((call) => ({ what: stepName(call, desk), result: stepResult(call) }));
}

/** The part of the message that the customer has an answer to already. */
export function answeredStep(turn: Turn): HandoffPackage['tried'] {
  if (!turn.draft || !sendsPart(turn) || turn.draft.citations.length === 0) return [];
  const titles = new Set(turn.draft.citations.map(({ title }) => `“${title}”`));
  return [{ what: `Quote ${[...titles].join(' and ')}`, result: 'It went to the customer.' }];
}

/** "Refund $24.00 for order 1042" where the tool says it, else "Get order status (order id: 1042)". */
export function stepName(call: Pick<ToolCallRecord, 'tool' | 'input'>, desk: Tools): string {
  const tool = findTool(desk, call.tool);
  const parsed = tool?.describe ? tool.input.safeParse(call.input) : undefined;
  if (tool?.describe && parsed?.success) return tool.describe(parsed.data);
  const given = fieldsOf(call.input);
  return `${capital(words(call.tool))}${given ? ` (${given})` : ''}`;
}

function stepResult(call: ToolCallRecord): string {
  const { outcome, verdict } = call;
  if (outcome?.status === 'succeeded') return fieldsOf(outcome.result) || 'Done.';
  if (outcome?.status === 'unknown') return `Nobody knows whether it happened: ${outcome.error}`;
  if (outcome) return `${outcome.refusal ? 'Refused' : 'Failed'}: ${outcome.error}`;
  const notRun = { confirm: 'Waits for the customer’s yes', approve: 'Waits for a colleague’s yes' } as const;
  const lead = verdict.kind === 'confirm' || verdict.kind === 'approve' ? notRun[verdict.kind] : 'Not done';
  return `${lead}: ${verdict.reason}`;
}

/** The plain fields of a record, "status: shipped, total: 73"; what is nested is told by its own fields. */
export function fieldsOf(value: unknown): string {
  const told = plainFields(value, '');
  // A field meant for display says the same as its neighbour, and better.
  const displayed = new Set(told.flatMap(({ name }) => (name.endsWith(' display') ? [name.slice(0, -8)] : [])));
  return told
    .filter(({ name }) => !displayed.has(name))
    .slice(0, mostFields)
    .map(({ name, text }) => `${name.replace(/ display$/, '')}: ${text}`)
    .join(', ');
}

function plainFields(value: unknown, lead: string): { name: string; text: string }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return Array.isArray(value) || value === null || value === undefined || lead === ''
      ? []
      : [{ name: lead, text: String(value).replace(/\s+/g, ' ').slice(0, longestValue) }];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    plainFields(inner, lead ? `${lead} ${words(key)}` : words(key)),
  );
}

const words = (name: string) => name.replace(/[_-]+/g, ' ').trim();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
