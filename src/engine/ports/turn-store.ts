import type { Citation } from '#domain/citation.ts';
import type { Conversation, Owner } from '#domain/conversation.ts';
import type { Customer } from '#domain/customer.ts';
import type { FiredRule } from '#domain/escalation.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { FiledTicket } from '#domain/filed-ticket.ts';
import type { Grounding } from '#domain/grounding.ts';
import type { HandoffPackage } from '#domain/handoff.ts';
import type { Message, MessageCard } from '#domain/message.ts';
import type { UsdMicros } from '#domain/money.ts';
import type { Grant, PastCall } from '#domain/policy/facts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { Priority, Ticket, TicketMemory, TicketState } from '#domain/ticket.ts';
import type { Tier } from '#domain/tier.ts';
import type { Tone } from '#domain/tone.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import type { TurnOutcome, TurnTrigger } from '#domain/turn-outcome.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Cost, Usage } from '#domain/usage.ts';

/** A claimed turn: only the holder of the current token may write. */
export interface TurnClaim {
  turnId: string;
  conversationId: string;
  ticketId: string;
  /** Grows with each claim, take-over and newer customer message. */
  token: number;
  trigger: TurnTrigger;
  /** Attempts before this one: above 0 the journal is replayed. */
  attempt: number;
  /** BCP 47, of the conversation when it is known: for the one sentence that is said without reading more. */
  language?: string;
}

/** All a turn starts from, read in one go. */
export interface TurnSnapshot {
  conversation: Conversation;
  ticket: Ticket;
  customer: Customer;
  /** The ticket's messages, oldest first. */
  messages: Message[];
  /** Customer messages that no turn has answered yet. */
  unanswered: Message[];
  /** Ids of the agent's answers in this ticket that have a thumb down, since a person last wrote. */
  disliked?: string[];
  /** The ticket before this one, when this one was reopened or follows. */
  previousTicket?: Ticket;
  /**
   * Newest tickets of the same verified customer before this one, newest first, at most 5. Empty
   * for a customer who is not verified: a typed address must not show what its owner wrote.
   */
  interactions?: PastInteraction[];
  /** Calls of this customer over all tickets, oldest first, at most 200. */
  history: PastCall[];
  grants: Grant[];
  /** Actions of this ticket that still wait for a yes. */
  pendingActions: PendingAction[];
  /** The action that set the turn off, with what was decided. */
  decidedAction?: PendingAction;
  /** Allowed calls of this ticket's other turns, oldest first, at most 100. Without an outcome nobody knows whether it happened. */
  earlierCalls: EarlierCall[];
  /** An earlier attempt at this turn streamed words that still stand. */
  streamed: boolean;
  /** Without this turn's own. `customer` and `day` are of today (UTC), `month` of this month. */
  spent: { ticket: UsdMicros; customer: UsdMicros; day: UsdMicros; month: UsdMicros };
  /** True while the kill switch is on: nothing is sent by itself. */
  sendingStopped: boolean;
}

/** What a customer came with before, in short. */
export interface PastInteraction {
  ticketNumber: number;
  at: Date;
  intents: string[];
  state: TicketState;
  /** The running summary of the ticket, else the beginning of its first message. */
  about: string;
}

/** A call that another turn of the ticket made. */
export interface EarlierCall extends ToolCallRecord {
  carriedFrom: string;
  turnStartedAt: Date;
  /** Its turn was overtaken before it could tell, and no turn came to an outcome and no person answered since. */
  untold: boolean;
}

/** A call that waits for a yes: of the customer (`confirm`) or of the team (`approve`). */
export interface PendingAction {
  id: string;
  kind: 'confirm' | 'approve';
  conversationId: string;
  ticketId: string;
  turnId: string;
  callId: string;
  tool: string;
  input: Record<string, unknown>;
  argumentsHash: string;
  /** The action in words: "Refund $24.00 for order 1042". */
  title: string;
  rule: string;
  reason: string;
  state: 'pending' | 'granted' | 'denied' | 'expired' | 'used';
  decidedBy?: string;
  decisionReason?: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A row of the cost ledger. */
export interface ModelCallRecord {
  id: string;
  role: string;
  provider: string;
  model: string;
  usage: Usage;
  cost: Cost;
  latencyMs: number;
  firstTokenMs?: number;
  stop: string;
  requestId?: string;
  retries: string[];
  at: Date;
}

/** A row of the tool audit. */
export interface ToolCallRecord {
  callId: string;
  tool: string;
  input: unknown;
  verdict: Verdict;
  outcome?: ToolOutcome;
  idempotencyKey: string;
  startedAt: Date;
  finishedAt?: Date;
  /** The overtaken turn that made the call and has its row of the audit. */
  carriedFrom?: string;
}

/** A ticket for people, as a turn files it. */
export interface Filing {
  /** The call's: a second filing with it gives the ticket of the first. */
  key: string;
  title: string;
  /** For the team only, in words of a model. */
  note: string;
  /** What the customer sees, once the number is known. */
  line: (number: number) => string;
  intents: string[];
  /** Whose queue it waits in. */
  team: string;
  handoff: HandoffPackage;
  language: string;
}

/** A finding of a draft check, kept with the reply. */
export interface StoredFinding {
  check: string;
  severity: 'block' | 'warn';
  span: string;
  reason: string;
}

/** Everything a turn ends with; written in one transaction or not at all. */
export interface TurnCommit {
  outcome: Exclude<TurnOutcome, 'superseded'>;
  tier: Tier;
  rules: FiredRule[];
  grounding?: Grounding;
  confidence: number;
  understanding?: Understanding;
  deskVersion: string;
  /** Sent to the customer, in order. */
  messages: { id: string; author: 'ai' | 'system'; text: string; citations: Citation[]; card?: MessageCard }[];
  /** Waits for a person to approve it. */
  draft?: {
    id: string;
    text: string;
    citations: Citation[];
    findings: StoredFinding[];
    /** Cards that go out with the draft, each with the line that asks. */
    cards: { text: string; card: MessageCard }[];
  };
  actions: Omit<PendingAction, 'conversationId' | 'ticketId' | 'turnId' | 'state' | 'createdAt'>[];
  /** Grants used up by calls of this turn. */
  usedActionIds: string[];
  /** Cards the customer said no to in words. */
  declinedActionIds: string[];
  /** Cards of older messages that a card of this commit asks again: two yeses would be two effects. */
  replacedActionIds?: string[];
  handoff?: HandoffPackage;
  /** `intents` and `memory` stay as they are when left out. */
  ticket: { state: TicketState; priority: Priority; team?: string; intents?: string[]; memory?: TicketMemory };
  owner: Owner;
  /**
   * With a hand-over: how many the customer was told are before them, of the person or the team.
   * The commit is refused when that is no longer so.
   */
  place?: { waiting: number };
  language: string;
  /** What was learnt of how the customer writes, kept on their record; left out when nothing changes. */
  customer?: { locale?: string; tone?: Tone };
  modelCalls: ModelCallRecord[];
  toolCalls: ToolCallRecord[];
  findings: StoredFinding[];
  /** Passages retrieved, with scores, for "why did it answer this?". */
  retrieved: { passageId: string; title: string; score: number; relevance: number }[];
  events: DomainEvent[];
}

export type CommitResult =
  | { committed: true }
  /**
   * A human took over, a newer message came, or another process holds the turn. Nothing was written
   * but the ledger and the tool audit: that money was spent and those calls were made.
   */
  | {
      committed: false;
      reason: string;
      /** The kill switch came on meanwhile: the turn is still held and may commit without sending. */
      sendingStopped?: true;
      /** Another hand-over took the seat or the place in the queue: look again, and commit again. */
      placeTaken?: true;
    };

/** One durable unit of a turn. `intent` rows are written before an effect, `done` rows after. */
export interface JournalStep {
  key: string;
  state: 'intent' | 'done';
  payload: unknown;
  /**
   * Rows of the ledger and the audit that belong to the step, written with it: what they tell
   * happened, also when the turn is superseded later and never commits. A tool call is recorded at
   * its intent and again, with its outcome, when it is done; a commit that names it once more
   * changes nothing. Not given back by `journal`.
   */
  modelCalls?: ModelCallRecord[];
  toolCall?: ToolCallRecord;
}

/**
 * What the engine asks of storage while it works a turn.
 * Contract: each method that takes a claim writes nothing and throws `TurnLost` when the claim's
 * token is no longer current. Payloads come back as they went in (JSON).
 */
export interface TurnStore {
  /** Claims the turn, or null when another live process holds it or it is over. */
  claim(turnId: string, holder: string, leaseMs: number): Promise<TurnClaim | null>;
  /** Extends the leases; returns the ids of the turns that are still held. */
  renew(claims: readonly TurnClaim[], leaseMs: number): Promise<Set<string>>;
  load(claim: TurnClaim): Promise<TurnSnapshot>;
  journal(claim: TurnClaim): Promise<JournalStep[]>;
  /**
   * Writes steps together, each once; a second one with the same key and state changes nothing.
   * Exception to the contract above: when all are `done`, their rows of ledger and audit are written
   * although the claim is lost, because what they tell happened; then `TurnLost` is thrown.
   */
  record(claim: TurnClaim, ...steps: JournalStep[]): Promise<void>;
  /** What came of a call that may still be under way elsewhere; undefined while nobody knows. */
  outcomeOf(claim: TurnClaim, call: { turnId: string; callId: string }): Promise<ToolOutcome | undefined>;
  /**
   * Publishes events at once, before the commit: streaming and progress. Writes nothing and returns
   * false when a part of a reply is among them and automatic sending is stopped.
   */
  publish(claim: TurnClaim, events: DomainEvent[]): Promise<boolean>;
  /**
   * Opens a conversation of its own with the same customer on the same channel, in a team's queue, and
   * links the two. Once per key: the ticket that is there is given back.
   */
  file(claim: TurnClaim, filing: Filing): Promise<FiledTicket>;
  /** Refuses to send words of the AI while automatic sending is stopped, and keeps the claim. */
  commit(claim: TurnClaim, commit: TurnCommit): Promise<CommitResult>;
  /**
   * The holder of an overtaken turn has told everything it was billed. Until it says so a row of the
   * ledger stands for what it may not have told; when its process dies first, the row stays.
   */
  leave(claim: TurnClaim): Promise<void>;
}

/** The claim's token is no longer current: stop, write nothing. */
export class TurnLost extends Error {
  override name = 'TurnLost';
}
