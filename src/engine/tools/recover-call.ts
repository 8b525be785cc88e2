import type { ToolContext, ToolDefinition, ToolOutcome } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import type { CarriedCall } from './carried-call.ts';

/** An allowed call that is about to run, or began in an earlier attempt. */
export interface AllowedCall {
  /** Names it in the journal. */
  key: string;
  tool: ToolDefinition;
  record: ToolCallRecord;
  /** The same call of an overtaken turn. */
  carried?: CarriedCall;
  /** Another attempt, in this turn or the overtaken one, set it off. */
  began?: boolean;
}

/** Ways to find out, each bounded by the tool's time-out. */
export interface Means {
  again(): Promise<ToolOutcome>;
  lookUp(lookup: (context: ToolContext) => Promise<unknown>): Promise<ToolOutcome>;
}

/** How often another attempt's outcome is looked for. */
const lookEveryMs = 300;
/** The outcome is written a moment after the time-out. */
const writtenWithinMs = 500;

/**
 * Finds out what became of a write whose outcome nobody knows: the process died between the two
 * records, or the tool did not answer. A call of another attempt may still be on its way: only a
 * repeatable tool is called while it is.
 */
export async function recoverCall(turn: Turn, ports: Ports, call: AllowedCall, means: Means): Promise<ToolOutcome> {
  const { tool } = call;
  // Overtaken or out of time: whoever goes on finds the intent and asks then.
  if (turn.signal.aborted) return unknown(tool);
  if (tool.recovery === 'repeatable') {
    const repeated = await means.again();
    return repeated.status === 'unknown' && !turn.signal.aborted ? await means.again() : repeated;
  }
  const other = call.began ? await outcomeElsewhere(turn, ports, call) : undefined;
  if (other && other.status !== 'unknown') return other;
  if (turn.signal.aborted) return unknown(tool);
  if (tool.recovery === 'queryable' && tool.lookup) {
    const lookup = tool.lookup;
    const found = await means.lookUp((context) => lookup(context));
    if (found.status === 'succeeded' && found.result !== null) return found;
    if (found.status === 'succeeded' && !turn.signal.aborted) return await means.again();
  }
  return unknown(tool);
}

/** Waits until the call of another attempt is over, by its time-out at the latest. */
async function outcomeElsewhere(turn: Turn, ports: Ports, call: AllowedCall): Promise<ToolOutcome | undefined> {
  const began = call.carried ?? call.record;
  const made = { turnId: call.carried?.carriedFrom ?? turn.claim.turnId, callId: began.callId };
  const until = began.startedAt.getTime() + call.tool.timeoutMs + writtenWithinMs;
  for (;;) {
    const outcome = await ports.store.outcomeOf(turn.claim, made);
    if (outcome || ports.clock.now().getTime() >= until) return outcome;
    await ports.clock.wait(lookEveryMs, turn.signal).catch(() => {});
    if (turn.signal.aborted) return undefined;
  }
}

function unknown(tool: ToolDefinition): ToolOutcome {
  return {
    status: 'unknown',
    error: `It is not known whether ${tool.name} took effect: a colleague has to check before it is tried again.`,
  };
}
