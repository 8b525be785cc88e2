import { type ToolContext, type ToolDefinition, ToolError, type ToolOutcome } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import { untraced } from '../ports/trace.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import { isUnsettled } from './carried-call.ts';
import { fileTicket } from './file-ticket.ts';
import { type AllowedCall, recoverCall } from './recover-call.ts';
import { supportTicketTool } from './support-ticket-tool.ts';

/** Larger results are cut for the model; about 4,000 tokens. */
const largestResult = 16_000;

/**
 * Runs one allowed call. A write is recorded before and after, so that it runs at most once: after
 * a crash in between, a repeatable tool is called again with its key, a queryable one is asked, and
 * for any other the outcome is unknown and a person finds out.
 * Contract: never rejects but for `TurnLost`; a failing tool is a failed outcome.
 */
export async function runTool(turn: Turn, ports: Ports, call: AllowedCall): Promise<ToolCallRecord> {
  const { tool, record: asked } = call;
  const facts = { 'gen_ai.tool.name': tool.name, 'gen_ai.tool.call.id': asked.callId, 'handrail.verdict': 'allow' };
  return await (ports.trace ?? untraced)('tool call', facts, async (note) => {
    const record = await recorded(turn, ports, call);
    const { outcome, carriedFrom } = record;
    const refusal = outcome?.status === 'failed' && outcome.refusal;
    note({
      'handrail.status': outcome?.status,
      'handrail.refusal': refusal,
      'handrail.carried': carriedFrom !== undefined,
    });
    return record;
  });
}

async function recorded(turn: Turn, ports: Ports, call: AllowedCall): Promise<ToolCallRecord> {
  const { key, tool, record, carried } = call;
  const input = record.input as Record<string, unknown>;
  const contextOf = (): ToolContext => ({
    customer: turn.snapshot.customer,
    conversationId: turn.claim.conversationId,
    ticketId: turn.claim.ticketId,
    idempotencyKey: record.idempotencyKey,
    now: turn.now,
    language: turn.language,
    signal: AbortSignal.any([AbortSignal.timeout(tool.timeoutMs), turn.signal]),
    records: ports.records,
  });
  const run = (context: ToolContext) =>
    tool === supportTicketTool ? fileTicket(turn, ports, input, record.idempotencyKey) : tool.run(input, context);
  const finished = (outcome: ToolOutcome) => ({ ...record, outcome, finishedAt: ports.clock.now() });
  if (tool.effect === 'read') {
    const read = finished(await attempt(tool, contextOf(), run));
    turn.journal.note(key, read);
    return read;
  }
  if (carried?.outcome && !isUnsettled(carried)) {
    const known = {
      ...record,
      outcome: carried.outcome,
      finishedAt: ports.clock.now(),
      carriedFrom: carried.carriedFrom,
    };
    turn.journal.note(key, known);
    return known;
  }
  const began = carried !== undefined || turn.journal.recall(key).state === 'intent';
  // Nobody would be there to hear what came of it.
  if (!began && turn.signal.aborted)
    return finished({ status: 'failed', error: `${tool.name} was not begun.`, refusal: true });
  await turn.journal.intend(key, record, { toolCall: record });
  const first = began ? undefined : await attempt(tool, contextOf(), run);
  const outcome =
    first && first.status !== 'unknown'
      ? first
      : await recoverCall(
          turn,
          ports,
          { ...call, began },
          {
            again: () => attempt(tool, contextOf(), run),
            lookUp: (lookup) => attempt(tool, contextOf(), lookup),
          },
        );
  const done = finished(outcome);
  await turn.journal.finish(key, done, { toolCall: done });
  return done;
}

async function attempt(
  tool: ToolDefinition,
  context: ToolContext,
  run: (context: ToolContext) => Promise<unknown>,
): Promise<ToolOutcome> {
  const { signal } = context;
  try {
    return { status: 'succeeded', result: bounded(await Promise.race([run(context), whenAborted(signal)])) };
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
