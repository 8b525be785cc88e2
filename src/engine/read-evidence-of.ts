import { type ReadEvidence, readEvidence } from '#domain/draft-checks/read-evidence.ts';
import { evidenceOf } from './evidence-of.ts';
import type { Ports } from './ports/ports.ts';
import type { TurnSnapshot } from './ports/turn-store.ts';
import type { Turn } from './turn.ts';

interface Kept {
  of: readonly unknown[];
  read: ReadEvidence;
}

const kept = new WeakMap<TurnSnapshot, Kept>();

/**
 * The turn's evidence, read. Reading costs milliseconds and is wanted twice, by the stream and by
 * the checks; in between nothing that it comes from has changed, unless one of these did.
 */
export function readEvidenceOf(turn: Turn, ports: Ports): ReadEvidence {
  const of = [turn.shown, turn.toolCalls, turn.requestedActions, turn.degraded, turn.understanding];
  const known = kept.get(turn.snapshot);
  if (known?.of.every((part, index) => part === of[index])) return known.read;
  const read = readEvidence(evidenceOf(turn, ports));
  kept.set(turn.snapshot, { of, read });
  return read;
}
