import type { EscalationReason } from '#domain/escalation.ts';
import type { Procedure, ProcedureCondition, ProcedureSlot } from '#domain/intent.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Brief } from '#engine/ports/model.ts';
import { phrases } from './phrases.ts';
import { fillInput, fillText, isEmpty, pathsIn, type Values, valueAt } from './template-values.ts';

/** What a procedure wants next. */
export type ProcedureMove =
  | { kind: 'call'; tool: string; input: Record<string, unknown> }
  | { kind: 'say'; text: string; resolves: boolean; escalates?: EscalationReason }
  /** It has nothing to say: the help centre answers. */
  | { kind: 'knowledge' };

type ToolResult = Brief['results'][number];

/** The next move of a procedure, from the customer's words and the results so far. Contract: total. */
export function followProcedure(procedure: Procedure, brief: Brief): ProcedureMove {
  if (procedure.unless && matches(procedure.unless, brief.text)) return { kind: 'knowledge' };
  const results = new Map(brief.results.map((result) => [result.tool, result]));
  const values = valuesOf(procedure, brief, results);
  const stopped = procedure.steps.map((step) => results.get(step.tool)).find((result) => result && !succeeded(result));
  if (!stopped) {
    for (const step of procedure.steps) {
      if (results.has(step.tool) || (step.when && !holds(step.when, values))) continue;
      const slot = emptySlot(procedure, step.input, values);
      if (slot?.ask) return ask(slot, brief, values);
      return { kind: 'call', tool: step.tool, input: fillInput(step.input ?? {}, values) as Record<string, unknown> };
    }
  }
  return reply(procedure, brief, values) ?? afterStop(stopped, brief);
}

function valuesOf(procedure: Procedure, brief: Brief, results: Map<string, ToolResult>): Values {
  const values: Values = {};
  for (const [tool, result] of results) {
    if (succeeded(result)) values[tool] = result.result;
    else if (!result.waitsFor && !result.needs) values[tool] = { error: result.error ?? 'failed' };
  }
  for (const [name, slot] of Object.entries(procedure.slots ?? {})) {
    const answer = name === brief.asked && slot.answer ? find(slot.answer, brief.text) : undefined;
    const said = [answer, ...[brief.text, ...brief.earlier.toReversed()].map((text) => find(slot.pattern, text))];
    const value = said.find((found) => !isEmpty(found)) ?? (slot.fallback ? valueAt(values, slot.fallback) : undefined);
    if (!isEmpty(value)) values[name] = value;
  }
  return values;
}

function succeeded(result: ToolResult): boolean {
  return result.error === undefined && result.waitsFor === undefined;
}

/** A slot the step needs and that was found nowhere. */
function emptySlot(procedure: Procedure, input: unknown, values: Values): ProcedureSlot | undefined {
  const slots = procedure.slots ?? {};
  const name = pathsIn(input ?? {}).find(
    (path) => Object.hasOwn(slots, path) && isEmpty(values[path]) && slots[path]?.ask,
  );
  return name ? slots[name] : undefined;
}

function ask(slot: ProcedureSlot, brief: Brief, values: Values): ProcedureMove {
  const text = slot.ask ? fillText(inLanguage(slot.ask, brief.language), values) : undefined;
  return text ? { kind: 'say', text, resolves: false } : { kind: 'knowledge' };
}

function reply(procedure: Procedure, brief: Brief, values: Values): ProcedureMove | undefined {
  for (const candidate of procedure.replies) {
    if (candidate.when && !holds(candidate.when, values)) continue;
    const text = fillText(inLanguage(candidate.text, brief.language), values);
    // A reply with a hole in it must never reach a customer.
    if (text) return { kind: 'say', text, resolves: candidate.resolves ?? false, escalates: candidate.escalates };
  }
  return undefined;
}

/** What is said when a call did not run or failed, and the desk has no reply for it. */
function afterStop(stopped: ToolResult | undefined, brief: Brief): ProcedureMove {
  if (!stopped) return { kind: 'knowledge' };
  const say = (key: keyof typeof phrases, escalates?: EscalationReason): ProcedureMove => ({
    kind: 'say',
    text: inLanguage(phrases[key], brief.language),
    resolves: false,
    escalates,
  });
  if (stopped.waitsFor) return say(stopped.waitsFor);
  if (stopped.needs) return say('verify');
  if (stopped.refused) return say('refused', 'policy_exception');
  if (stopped.result !== undefined || !stopped.error) return { kind: 'knowledge' };
  return say(stopped.saidNo ? 'saidNo' : 'failed', 'tool_failure');
}

function holds(condition: ProcedureCondition, values: Values): boolean {
  const value = valueAt(values, condition.path);
  return condition.is === undefined ? !isEmpty(value) && value !== false : value === condition.is;
}

/** Stateful flags are dropped: a desk's pattern is used for many messages. */
function matches(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(text);
}

function find(pattern: RegExp, text: string): string | undefined {
  const match = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(text);
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
}
