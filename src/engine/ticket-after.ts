import type { TicketMemory, TicketState } from '#domain/ticket.ts';
import type { TurnCommit } from './ports/turn-store.ts';
import { ticketPriority } from './ticket-priority.ts';
import type { Turn } from './turn.ts';

/** The ticket as the turn leaves it. */
export function ticketAfter(turn: Turn, outcome: TurnCommit['outcome']): TurnCommit['ticket'] {
  const intents = turn.understanding?.intents.map((intent) => intent.intent) ?? [];
  return {
    state: stateAfter(turn, outcome),
    priority: turn.handoff?.priority ?? ticketPriority(turn),
    team: turn.handoff?.team,
    intents: [...new Set([...turn.snapshot.ticket.intents, ...intents])],
    memory: memoryAfter(turn, outcome, intents),
  };
}

function stateAfter(turn: Turn, outcome: TurnCommit['outcome']): TicketState {
  if (outcome === 'escalated') return 'escalated';
  if (outcome === 'drafted') return 'awaiting_review';
  return turn.resolved ? 'resolved' : 'awaiting_customer';
}

function memoryAfter(turn: Turn, outcome: TurnCommit['outcome'], intents: string[]): TicketMemory {
  const answered = outcome === 'replied' && !turn.understanding?.smallTalk;
  return {
    ...turn.memory,
    lastIntents: intents.length > 0 ? intents : turn.memory.lastIntents,
    unresolvedIntents: answered ? [] : [...new Set([...turn.memory.unresolvedIntents, ...intents])],
  };
}
