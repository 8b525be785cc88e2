import { autonomyFor } from '#domain/policy/autonomy-for.ts';
import { isRolledOut } from '#domain/policy/roll-out.ts';
import { classificationConfidence } from '#domain/understanding.ts';
import type { Ports } from './ports/ports.ts';
import { needsPerson, type Turn } from './turn.ts';

/** True while nothing known yet would turn the reply into a draft or send it to a person. */
export function mayStream(turn: Turn, ports: Ports): boolean {
  const { understanding, snapshot } = turn;
  // The rest of an answer that paused is no reply by itself.
  if (turn.transcript.at(-1)?.role === 'assistant') return false;
  if (!understanding || snapshot.sendingStopped || needsPerson(turn) || turn.requestedActions.length > 0) return false;
  const intents = understanding.intents.map((intent) => intent.intent);
  if (autonomyFor(ports.desk.autonomy, snapshot.conversation.channel, intents) !== 'auto') return false;
  const { assist, rollOut } = ports.desk.autonomy;
  if (assist || !isRolledOut(snapshot.ticket.id, rollOut)) return false;
  const sensitive = ports.desk.intents.some((intent) => intent.sensitive && intents.includes(intent.id));
  const { draftBelow, sensitiveDraftBelow } = ports.desk.thresholds;
  const confidence = classificationConfidence(understanding);
  return (ports.calibrate?.(confidence) ?? confidence) >= (sensitive ? sensitiveDraftBelow : draftBelow);
}
