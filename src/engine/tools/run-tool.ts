import { type ToolContext, type ToolDefinition, ToolError, type ToolOutcome } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
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
  record: ToolCallRecord,
): Promise<ToolCallRecord> {
  const key = `tool-${record.callId}`;
  const recalled = turn.journal.recall(key);
  const finished = (outcome: ToolOutcome) => ({ ...record, outcome, finishedAt: ports.clock.now() });
  if (recalled.state === 'done') return finished(recalled.payload as ToolOutcome);
  const input = record.input as Record<string, unknown>;
  const context: ToolContext = {
    customer: turn.snapshot.customer,
    conversationId: turn.claim.conversationId,
    ticketId: turn.claim.ticketId,
    idempotencyKey: record.idempotencyKey,
    now: turn.now,
    language: turn.language,
    signal: AbortSignal.any([AbortSignal.timeout(tool.timeoutMs), turn.signal]),
    records: ports.records,
  };
  // Reads can be run again after a crash; only a write must be remembered step by step.
  if (tool.effect === 'read') return finished(await attempt(tool, () => tool.run(input, context), context.signal));
  if (recalled.state === 'none') await turn.journal.intend(key, { tool: tool.name, input }, { toolCall: record });
  const first =
    recalled.state === 'none' ? await attempt(tool, () => tool.run(input, context), context.signal) : undefined;
  const outcome = first && first.status !== 'unknown' ? first : await recover(tool, input, context);
  const done = finished(outcome);
  await turn.journal.finish(key, outcome, { toolCall: done });
  return done;
}

/** The process died between the two records, or the tool did not answer: nobody knows whether it happened. */
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
    return { status: 'succeeded', result: bounded(await Promise.race([run(), whenAborted(signal)])) };
  } catch (fault) {
    if (fault instanceof ToolError) return { status: 'failed', error: fault.message, refusal: true };
    // A write that timed out or broke may have happened.
    if (tool.effect === 'write') {
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
  if (text.length <= largestResult) return result ?? null;
  return { cut: text.slice(0, largestResult), note: 'The result was longer and was cut.' };
}
