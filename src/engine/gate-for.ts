import type { FiredRule } from '#domain/escalation.ts';
import { autonomyFor } from '#domain/policy/autonomy-for.ts';
import { needsHuman } from '#domain/policy/needs-human.ts';
import type { TicketMemory } from '#domain/ticket.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Ports } from './ports/ports.ts';
import type { Turn } from './turn.ts';

/** The rules of the gate that fire for a reading of the newest message, with the memory that counts it. */
export function gateFor(
  { snapshot }: Pick<Turn, 'snapshot'>,
  { desk }: Pick<Ports, 'desk'>,
  understanding: Understanding,
  memory: TicketMemory,
): FiredRule[] {
  const intents = understanding.intents.map(({ intent }) => intent);
  return needsHuman({
    understanding,
    intents: desk.intents,
    memory,
    thresholds: desk.thresholds,
    ceilings: desk.ceilings,
    spent: snapshot.spent,
    gateSignals: desk.gateSignals,
    autonomy: autonomyFor(desk.autonomy, snapshot.conversation.channel, intents),
  });
}
