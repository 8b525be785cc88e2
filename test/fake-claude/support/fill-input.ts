import type { WireTool } from '../wire-request.ts';
import type { Conversation } from './read-conversation.ts';
import { overlap, wordsOf } from './words.ts';

type Schema = Record<string, unknown>;

export type FilledInput = { ready: true; input: Record<string, unknown> } | { ready: false; missing: string };

/** Finds a value for each parameter in what was said and returned. What cannot be found is asked for. */
export function fillInput(tool: WireTool, talk: Conversation): FilledInput {
  const schema = tool.input_schema ?? {};
  const required = (schema.required as string[] | undefined) ?? [];
  const input: Record<string, unknown> = {};
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    const value = valueFor(name, property, talk);
    if (value !== undefined) input[name] = value;
    else if (required.includes(name)) return { ready: false, missing: name.replaceAll('_', ' ') };
  }
  return { ready: true, input };
}

function valueFor(name: string, schema: Schema, talk: Conversation): unknown {
  const options = enumOf(schema);
  if (options) return options.find((option) => overlap(wordsOf(option.replaceAll('_', ' ')), talk.question) >= 1);
  const returned = talk.results
    .filter((result) => !result.isError)
    .map((result) => deepFind(parsed(result.text), name))
    .findLast((found) => found !== undefined);
  const type = schema.type;
  if (type === 'number' || type === 'integer') {
    if (typeof returned === 'number') return returned;
    const spoken = /[$€£]\s?(\d+(?:\.\d{1,2})?)/.exec(talk.question)?.[1];
    return spoken === undefined ? undefined : Number(spoken);
  }
  if (type === 'boolean') return typeof returned === 'boolean' ? returned : undefined;
  if (type !== 'string') return undefined;
  if (/query|question|search/.test(name)) return talk.question.slice(0, 300);
  if (/summary|description|note|message/.test(name)) return summaryOf(talk);
  const spoken = spokenValue(name, [talk.question, ...talk.earlier]);
  return spoken ?? (typeof returned === 'string' || typeof returned === 'number' ? String(returned) : undefined);
}

export function summaryOf(talk: Conversation): string {
  const tried = talk.results.map((result) => result.tool.replaceAll('_', ' ')).join(', ');
  return `The customer wrote: "${talk.question.replace(/\s+/g, ' ').slice(0, 200)}". ${tried ? `Tried: ${tried}.` : 'Nothing was tried yet.'}`;
}

function spokenValue(name: string, texts: string[]): string | undefined {
  const pattern = /invoice/.test(name)
    ? /\b([A-Z]{2,5}-[\w-]*\d)\b/
    : /(order|number|_id$|^id$)/.test(name)
      ? /(?<![$€£.\d])#?\b([A-Z]{0,4}-?\d{3,})\b/
      : undefined;
  if (!pattern) return undefined;
  for (const text of texts) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return undefined;
}

function enumOf(schema: Schema): string[] | undefined {
  return Array.isArray(schema.enum)
    ? schema.enum.filter((option): option is string => typeof option === 'string')
    : undefined;
}

function deepFind(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) && Object.hasOwn(value, key)) return (value as Record<string, unknown>)[key];
  for (const [name, child] of Object.entries(value)) {
    // `latest_order: { id }` is an `order_id` to whoever reads it.
    const own = key.endsWith('_id') && name.endsWith(key.slice(0, -3)) ? idOf(child) : undefined;
    const found = own ?? deepFind(child, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
