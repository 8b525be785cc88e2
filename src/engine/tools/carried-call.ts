import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { ToolCallRecord, TurnSnapshot } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';

/**
 * The same call, made by a turn that was overtaken before it could tell what came of it. It is not
 * made again: its outcome stands, and where that is not known its own key finds out.
 */
export function carriedCall(turn: Turn, tool: string, hash: string): TurnSnapshot['carried'][number] | undefined {
  return turn.snapshot.carried.find((call) => call.tool === tool && hashOf(call) === hash);
}

function hashOf(call: ToolCallRecord): string {
  return argumentsHash(call.tool, (call.input ?? {}) as Record<string, unknown>);
}

/** True while nobody knows whether it happened. */
export function isUnsettled(call: ToolCallRecord): boolean {
  return !call.outcome || call.outcome.status === 'unknown';
}
