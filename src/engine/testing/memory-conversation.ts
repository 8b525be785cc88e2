import type { Conversation } from '#domain/conversation.ts';
import type { Customer } from '#domain/customer.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { FiledTicket } from '#domain/filed-ticket.ts';
import type { Message } from '#domain/message.ts';
import type { Grant } from '#domain/policy/facts.ts';
import { emptyTicketMemory, type Ticket, type TicketState } from '#domain/ticket.ts';
import { moveTicket } from '#domain/ticket-transitions.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import { noUsage } from '#domain/usage.ts';
import type {
  Filing,
  JournalStep,
  ModelCallRecord,
  PendingAction,
  ToolCallRecord,
  TurnClaim,
  TurnCommit,
} from '../ports/turn-store.ts';

export interface TurnRow {
  id: string;
  trigger: TurnTrigger;
  startedAt?: Date;
  ended: boolean;
  token: number;
  fence: number;
  attempt: number;
  /** While a process holds it. */
  holder?: string;
  outcome?: string;
  steps: JournalStep[];
}

/** A ticket that the agent filed, with what it was filed as. */
export interface FiledRow extends FiledTicket {
  filing: Filing;
}

/** A tool call with the turn that made it. */
export type AuditRow = ToolCallRecord & { turnId: string; ticketId: string };

/** Everything there is, as the database would have it in rows. */
export interface MemoryRows {
  readonly conversation: Conversation;
  readonly ticket: Ticket;
  /** As it was when the next was opened. */
  previous?: Ticket;
  readonly customer: Customer;
  readonly messages: Message[];
  /** Message id to what answered it. */
  readonly answered: Map<string, string>;
  readonly turns: Map<string, TurnRow>;
  readonly events: DomainEvent[];
  readonly commits: TurnCommit[];
  readonly actions: PendingAction[];
  readonly audit: AuditRow[];
  /** Tickets for people, beside this conversation. */
  readonly filed: FiledRow[];
  /** By id, so that a row told twice is one. */
  readonly ledger: Map<string, ModelCallRecord>;
  draftPending: boolean;
  fence: number;
  now(): Date;
}

/** Starts an empty conversation of this customer. */
export function memoryRows(customer: Customer, channel: Conversation['channel'], now: () => Date): MemoryRows {
  const conversation: Conversation = {
    id: 'cnv_1',
    channel,
    customerId: customer.id,
    owner: { kind: 'ai' },
    createdAt: now(),
    updatedAt: now(),
  };
  const ticket: Ticket = {
    id: 'tkt_1',
    number: 1,
    conversationId: conversation.id,
    state: 'open',
    priority: 'normal',
    intents: [],
    memory: structuredClone(emptyTicketMemory),
    openedAt: now(),
  };
  return {
    conversation,
    ticket,
    customer,
    messages: [],
    answered: new Map(),
    turns: new Map(),
    events: [],
    commits: [],
    actions: [],
    audit: [],
    filed: [],
    ledger: new Map(),
    draftPending: false,
    fence: 0,
    now,
  };
}

export function addMessage(
  rows: MemoryRows,
  message: Omit<Message, 'seq' | 'conversationId' | 'ticketId' | 'createdAt'>,
): void {
  const { conversation, ticket, messages } = rows;
  messages.push({
    ...message,
    seq: messages.length + 1,
    conversationId: conversation.id,
    ticketId: ticket.id,
    createdAt: rows.now(),
  });
}

/** A message after the end of a ticket opens a new one with the AI, as in the database. */
export function openNext(rows: MemoryRows): void {
  const { ticket } = rows;
  rows.previous = structuredClone(ticket);
  Object.assign(ticket, {
    id: `tkt_${ticket.number + 1}`,
    number: ticket.number + 1,
    state: 'open',
    intents: [],
    memory: structuredClone(emptyTicketMemory),
    openedAt: rows.now(),
  });
  setOwner(rows, { kind: 'ai' });
}

export function openTurn(rows: MemoryRows): TurnRow | undefined {
  return [...rows.turns.values()].find((row) => !row.ended);
}

/** Ends a turn without result: what was streamed is taken back, a yes whose call began is used up. */
export function endSuperseded(rows: MemoryRows, row: TurnRow, reason: string): void {
  row.ended = true;
  row.outcome = 'superseded';
  if (row.token > 0) rows.ledger.set(`untold_${row.id}`, untold(rows, row));
  const begun = rows.audit.filter(({ turnId, verdict }) => turnId === row.id && verdict.kind === 'allow');
  const grants = begun.flatMap(({ verdict }) =>
    verdict.kind === 'allow' ? [verdict.actionId, ...(verdict.actionIds ?? [])] : [],
  );
  for (const action of rows.actions) if (grants.includes(action.id)) action.state = 'used';
  if (standsStreamed(rows, row.id)) rows.events.push({ type: 'reply-retracted', turnId: row.id, reason });
  rows.events.push({ type: 'turn-ended', turnId: row.id, outcome: 'superseded', tier: 0 });
}

/** Stands for what the turn's holder has not told of its calls. */
function untold(rows: MemoryRows, { id }: TurnRow): ModelCallRecord {
  return {
    id: `untold_${id}`,
    role: 'answer',
    provider: 'scripted',
    model: 'unknown',
    usage: noUsage,
    cost: { known: false, reason: 'Nobody told.' },
    latencyMs: 0,
    stop: 'crashed',
    retries: [],
    at: rows.now(),
  };
}

/** Makes sure a turn waits, and that whatever runs now cannot commit. */
export function queueTurn(rows: MemoryRows, trigger: TurnTrigger, because: string): string {
  const open = openTurn(rows);
  const kept = open ? merged(open.trigger, trigger) : trigger;
  if (open?.token === 0) {
    open.trigger = kept;
    return open.id;
  }
  if (open) endSuperseded(rows, open, because);
  const id = `trn_${rows.turns.size + 1}`;
  rows.turns.set(id, {
    id,
    trigger: kept,
    ended: false,
    token: 0,
    fence: 0,
    attempt: 0,
    steps: [],
  });
  return id;
}

function merged(before: TurnTrigger, now: TurnTrigger): TurnTrigger {
  if (now.kind !== 'message') return now;
  if (before.kind !== 'message') return now.personRequested ? now : before;
  return before.personRequested ? before : now;
}

export function fenceOff(rows: MemoryRows, reason: string): void {
  rows.fence++;
  const open = openTurn(rows);
  if (open) endSuperseded(rows, open, reason);
}

export function setOwner(rows: MemoryRows, owner: Conversation['owner']): void {
  const word = (one: Conversation['owner']) => JSON.stringify(one);
  if (word(rows.conversation.owner) === word(owner)) return;
  rows.conversation.owner = owner;
  rows.events.push({ type: 'owner-changed', owner: owner.kind });
}

/** Contract: throws when the domain does not allow the move. */
export function move(rows: MemoryRows, to: TicketState): void {
  const moved = moveTicket(rows.ticket.state, to);
  if (!moved.ok) throw new Error(moved.reason);
  rows.ticket.state = moved.state;
}

export function standsStreamed(rows: MemoryRows, turnId: string): boolean {
  const told = rows.events.findLast(
    (event) => (event.type === 'reply-streamed' || event.type === 'reply-retracted') && event.turnId === turnId,
  );
  return told?.type === 'reply-streamed';
}

/** Customer messages that nothing has answered yet. */
export function unanswered(rows: MemoryRows): Message[] {
  return rows.messages.filter((m) => m.author.kind === 'customer' && !rows.answered.has(m.id));
}

export function grantsOf(rows: MemoryRows): Grant[] {
  return rows.actions
    .filter((action) => action.state === 'granted' || action.state === 'denied' || action.state === 'used')
    .map((action) => ({
      kind: action.kind,
      actionId: action.id,
      tool: action.tool,
      argumentsHash: action.argumentsHash,
      decision: action.state === 'denied' ? 'denied' : 'granted',
      reason: action.decisionReason,
      expiresAt: action.expiresAt,
      used: action.state === 'used',
    }));
}

/** Adds a call to the audit, or what came of one that is there. */
export function keepCall(rows: MemoryRows, claim: TurnClaim, call: ToolCallRecord): void {
  const known = rows.audit.find(({ turnId, callId }) => turnId === claim.turnId && callId === call.callId);
  if (!known) rows.audit.push({ ...structuredClone(call), turnId: claim.turnId, ticketId: claim.ticketId });
  else
    Object.assign(known, {
      verdict: call.verdict,
      startedAt: call.startedAt > known.startedAt ? call.startedAt : known.startedAt,
      outcome: call.outcome ?? known.outcome,
      finishedAt: call.finishedAt ?? known.finishedAt,
    });
}
