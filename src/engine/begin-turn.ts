import { emptyTicketMemory } from '#domain/ticket.ts';
import { openJournal } from './journal.ts';
import type { Ports } from './ports/ports.ts';
import type { TurnClaim } from './ports/turn-store.ts';
import type { Turn } from './turn.ts';

/** Reads all a turn starts from. The time it started is kept in the journal. */
export async function beginTurn(claim: TurnClaim, ports: Ports, signal: AbortSignal): Promise<Turn> {
  const [snapshot, journal] = await Promise.all([ports.store.load(claim), openJournal(ports.store, claim)]);
  const recalled = journal.recall('prepared');
  const startedAt = recalled.state === 'done' ? (recalled.payload as { now: string }).now : undefined;
  return {
    claim,
    snapshot,
    journal,
    signal,
    now: startedAt ? new Date(startedAt) : ports.clock.now(),
    text: snapshot.unanswered.map((message) => message.text).join('\n\n'),
    language: snapshot.conversation.language ?? snapshot.customer.locale ?? ports.desk.languages[0] ?? 'en',
    memory: { ...emptyTicketMemory, ...snapshot.ticket.memory },
    role: 'answer',
    transcript: [],
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
    streamed: 0,
    events: [{ type: 'turn-started', turnId: claim.turnId }],
    decidedAction: snapshot.decidedAction,
  };
}
