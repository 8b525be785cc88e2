import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { EarlierCall, ToolCallRecord } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';

/** A call that stands for one asked for again, and the turn whose it is. */
export type CarriedCall = ToolCallRecord & { carriedFrom: string };

/**
 * Calls that were made for the very words this turn reads again, or that no customer has heard of: a
 * newer message cut the answer short, a draft was set aside, a card was decided. They are not made
 * again: their outcome stands, and where that is not known their own key finds out.
 */
export function carriedCalls(turn: Turn): EarlierCall[] {
  return turn.snapshot.earlierCalls.filter(
    (call) => call.untold || (turn.readSince !== undefined && call.turnStartedAt.getTime() >= turn.readSince.getTime()),
  );
}

/**
 * The one with this tool and these arguments, among them or in this very turn. A call that was
 * refused or broke without effect may be made again.
 */
export function carriedCall(turn: Turn, tool: string, hash: string): CarriedCall | undefined {
  const own = turn.toolCalls
    .filter((call) => call.outcome && call.verdict.kind === 'allow')
    .map((call): CarriedCall => ({ ...call, carriedFrom: call.carriedFrom ?? turn.claim.turnId }));
  return [...own, ...carriedCalls(turn)].find(
    (call) => call.tool === tool && call.outcome?.status !== 'failed' && hashOf(call) === hash,
  );
}

function hashOf(call: ToolCallRecord): string {
  return argumentsHash(call.tool, (call.input ?? {}) as Record<string, unknown>);
}

/** True while nobody knows whether it happened. */
export function isUnsettled(call: ToolCallRecord): boolean {
  return !call.outcome || call.outcome.status === 'unknown';
}
