import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { Desk } from '#domain/desk.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolDefinition, ToolOutcome } from '#domain/tool.ts';
import { recordedTools } from '#engine/tools/support-ticket-tool.ts';
import type { ToolCallView } from '#wire/console/turn.ts';
import { visibleText } from './visible-text.ts';

type Call = ConversationStory['toolCalls'][number];

/** A result longer than this tells a person no more. */
const mostCharacters = 8_000;

/** A tool call for the team: arguments, result, verdict and rule. */
export function presentToolCall(call: Call, desk: Desk): ToolCallView {
  const outcome = call.outcome as ToolOutcome | null;
  const { kind, rule, reason } = call.verdict as Verdict;
  const tool = recordedTools(desk).find((one) => one.name === call.tool);
  return {
    callId: call.call_id,
    tool: call.tool,
    title: (tool && titleOf(tool, call.input)) ?? argumentsInBrief(call.input),
    effect: tool?.effect,
    input: indented(call.input),
    verdict: { kind, rule, reason },
    status: outcome?.status ?? 'not-run',
    result: outcome ? (outcome.status === 'succeeded' ? indented(outcome.result) : outcome.error) : undefined,
    milliseconds: call.finished_at ? Math.max(0, call.finished_at.getTime() - call.started_at.getTime()) : undefined,
  };
}

/** The call in words, when the tool can say it; the input may be of an older version of the tool. */
function titleOf(tool: ToolDefinition, input: unknown): string | undefined {
  const parsed = tool.input.safeParse(input);
  if (!parsed.success || !tool.describe) return undefined;
  try {
    return visibleText(tool.describe(parsed.data));
  } catch {
    return undefined;
  }
}

/** The call in words, whatever the tool can say. */
export function callInWords(tool: ToolDefinition, input: unknown): string {
  return titleOf(tool, input) ?? argumentsInBrief(input) ?? tool.name;
}

/** `order id 1042, amount 24`: for tools that cannot say it themselves. */
function argumentsInBrief(input: unknown): string | undefined {
  const pairs = pairsOf(input, 4).map(([name, value]) => `${name} ${value}`);
  return pairs.length > 0 ? pairs.join(', ') : undefined;
}

/** JSON as a person reads it, cut short. */
export function indented(value: unknown): string {
  const text = visibleText(JSON.stringify(value, null, 2) ?? '');
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)}\n…` : text;
}

/** Arguments and facts as pairs, what is deeper in words. */
export function pairsOf(value: unknown, most = 24): [string, string][] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value)
    .slice(0, most)
    .map(([name, held]) => [visibleText(name.replaceAll('_', ' ')), shortText(held)]);
}

function shortText(value: unknown): string {
  const plain = visibleText(inWords(value));
  return plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
}

/** Data as a person reads it: lists a line each, what is in them side by side. */
function inWords(value: unknown, depth = 0): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // A code such as `no_duplicate` is read, not typed; a list of Markdown is one already, and what it makes bold is read as it is.
  if (typeof value === 'string') {
    return codeWord.test(value) ? value.replaceAll('_', ' ') : value.replace(/^[-*] /gm, '').replaceAll('**', '');
  }
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    const shown = value.slice(0, mostInList).map((one) => inWords(one, depth + 1));
    return [...shown, ...(value.length > mostInList ? [`and ${value.length - mostInList} more`] : [])].join(
      depth === 0 ? '\n' : ', ',
    );
  }
  const entries = Object.entries(value).slice(0, mostInList);
  return entries.map(([name, held]) => `${name.replaceAll('_', ' ')} ${inWords(held, depth + 1)}`).join(' · ');
}

const mostInList = 6;
const codeWord = /^[a-z]+(?:_[a-z]+)+$/;
