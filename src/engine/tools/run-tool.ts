import { type ToolContext, type ToolDefinition, ToolError, type ToolOutcome } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Larger results are cut for the model; about 4,000 tokens. */
const largestResult = 16_000;

/**
 * Runs one allowed call. A write is recorded before and after, so that it runs at most once: after
 * a crash in between, a repeatable tool is called again with its key, a queryable one is asked, and
 * for any other the outcome is unknown and a person finds out.
 * Contract: never rejects but for `TurnLost`; a failing tool is a failed outcome.
 */
export async function runTool(
  turn: Turn,
  ports: Ports,
  tool: ToolDefinition,
  input: Record<string, unknown>,
  idempotencyKey: string,
): Promise<ToolOutcome> {
  const key = `tool-${idempotencyKey}`;
  const recalled = turn.journal.recall(key);
  if (recalled.state === 'done') return recalled.payload as ToolOutcome;
  const timeout = AbortSignal.timeout(tool.timeoutMs);
  const context: ToolContext = {
    customer: turn.snapshot.customer,
    conversationId: turn.claim.conversationId,
    ticketId: turn.claim.ticketId,
    idempotencyKey,
    now: turn.now,
    language: turn.language,
    signal: AbortSignal.any([timeout, turn.signal]),
    records: ports.records,
  };
  const outcome =
    recalled.state === 'intent' ? await recover(tool, input, context) : await firstRun(turn, key, tool, input, context);
  // Reads can be run again after a crash; only a write's outcome must be remembered on its own.
  if (tool.effect === 'write') await turn.journal.finish(key, outcome);
  return outcome;
}

async function firstRun(
  turn: Turn,
  key: string,
  tool: ToolDefinition,
  input: Record<string, unknown>,
  context: ToolContext,
) {
  if (tool.effect === 'write') await turn.journal.intend(key, { tool: tool.name, input });
  return await attempt(tool, () => tool.run(input, context), context.signal);
}

/** The process died between the record before and the record after. */
async function recover(
  tool: ToolDefinition,
  input: Record<string, unknown>,
  context: ToolContext,
): Promise<ToolOutcome> {
  if (tool.recovery === 'repeatable') return await attempt(tool, () => tool.run(input, context), context.signal);
  if (tool.recovery === 'queryable' && tool.lookup) {
    const lookup = tool.lookup;
    const found = await attempt(tool, () => lookup(context), context.signal);
    if (found.status === 'succeeded' && found.result !== null) return found;
    if (found.status === 'succeeded') return await attempt(tool, () => tool.run(input, context), context.signal);
  }
  return {
    status: 'unknown',
    error: `It is not known whether ${tool.name} took effect: a colleague has to check before it is tried again.`,
  };
}

async function attempt(tool: ToolDefinition, run: () => Promise<unknown>, signal: AbortSignal): Promise<ToolOutcome> {
  try {
    const result = await Promise.race([run(), whenAborted(signal)]);
    return { status: 'succeeded', result: bounded(result) };
  } catch (fault) {
    if (fault instanceof ToolError) return { status: 'failed', error: fault.message, refusal: true };
    // A write that timed out or broke may have happened.
    if (tool.effect === 'write' && tool.recovery === 'never') {
      return { status: 'unknown', error: `${tool.name} did not answer; it is not known whether it took effect.` };
    }
    return { status: 'failed', error: signal.aborted ? `${tool.name} took too long.` : `${tool.name} failed.` };
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function bounded(result: unknown): unknown {
  const text = JSON.stringify(result) ?? 'null';
  return text.length > largestResult
    ? { cut: text.slice(0, largestResult), note: 'The result was longer and was cut.' }
    : (result ?? null);
}
