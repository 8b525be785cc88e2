import type { Customer } from '#domain/customer.ts';
import { emptyTicketMemory, type TicketMemory } from '#domain/ticket.ts';
import { type Journal, openJournal } from './journal.ts';
import type { Ports } from './ports/ports.ts';
import type { TurnClaim, TurnSnapshot } from './ports/turn-store.ts';
import { findTool } from './tools/offered-tools.ts';
import type { Turn } from './turn.ts';

/**
 * What a turn starts from and what may change without ending it: a summary written beside it, a
 * name, money spent by others. A resumed turn goes on with what the first attempt saw, because the
 * model's answers so far rest on it.
 */
interface Start {
  now: string;
  memory: TicketMemory;
  customer: Customer;
  spent: TurnSnapshot['spent'];
  disliked?: string[];
}

/** Reads all a turn starts from, and takes back what an earlier attempt at it streamed. */
export async function beginTurn(claim: TurnClaim, ports: Ports, signal: AbortSignal): Promise<Turn> {
  const [loaded, journal] = await Promise.all([ports.store.load(claim), openJournal(ports.store, claim)]);
  if (loaded.streamed) {
    await ports.store.publish(claim, [
      { type: 'reply-retracted', turnId: claim.turnId, reason: 'It is written anew.' },
    ]);
  }
  const start = startOf(loaded, journal, ports);
  const { memory, customer, spent, disliked } = start;
  const snapshot = {
    ...loaded,
    customer,
    spent,
    disliked,
    ticket: { ...loaded.ticket, memory },
    // A lookup may be made again as often as one likes.
    earlierCalls: loaded.earlierCalls.filter(({ tool }) => findTool(ports.desk, tool)?.effect === 'write'),
  };
  return {
    claim,
    snapshot,
    journal,
    signal,
    now: new Date(start.now),
    text: snapshot.unanswered.map((message) => message.text).join('\n\n'),
    language: snapshot.conversation.language ?? snapshot.customer.locale ?? ports.desk.languages[0] ?? 'en',
    memory,
    role: 'answer',
    transcript: [],
    round: 0,
    modelCalls: [],
    toolCalls: [],
    shown: new Map(),
    requestedActions: [],
    usedActionIds: [],
    declinedActionIds: [],
    degraded: false,
    modelUnavailable: false,
    gate: [],
    escalations: [],
    templated: false,
    resolved: false,
    streamed: { next: 0, standing: false },
    events: [{ type: 'turn-started', turnId: claim.turnId }],
    decidedAction: snapshot.decidedAction,
  };
}

function startOf(snapshot: TurnSnapshot, journal: Journal, ports: Ports): Start {
  const recalled = journal.recall('started');
  // NOTE: the journal gives back what is noted below.
  if (recalled.state === 'done') return recalled.payload as Start;
  const start: Start = {
    now: ports.clock.now().toISOString(),
    memory: { ...emptyTicketMemory, ...snapshot.ticket.memory },
    customer: snapshot.customer,
    spent: snapshot.spent,
    disliked: snapshot.disliked,
  };
  journal.note('started', start);
  return start;
}
