import type { RankedPassage } from '#domain/article.ts';
import type { Citation } from '#domain/citation.ts';
import type { DraftReport } from '#domain/draft-checks/finding.ts';
import type { EscalationReason, FiredRule } from '#domain/escalation.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { HandoffPackage } from '#domain/handoff.ts';
import type { Seat } from '#domain/handoff-routing/choose-seat.ts';
import type { ModelRole } from '#domain/model-role.ts';
import type { BesideGate } from '#domain/policy/beside-gate.ts';
import type { Decision } from '#domain/policy/decide-tier.ts';
import type { TicketMemory } from '#domain/ticket.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Journal } from './journal.ts';
import type { ModelMessage } from './ports/model.ts';
import type {
  ModelCallRecord,
  PendingAction,
  ToolCallRecord,
  TurnClaim,
  TurnCommit,
  TurnSnapshot,
} from './ports/turn-store.ts';
import type { PassageConflict } from './settle-conflicts.ts';

/** What was retrieved for the turn before the first model call. */
export interface Gathered {
  passages: RankedPassage[];
  /** False when nothing found is likely to answer. */
  answerable: boolean;
  relevance: number;
  /** Passages of searches that did not answer, when a later one did. */
  unfit?: ReadonlySet<string>;
  /** Passages among them that contradict each other. */
  conflicts?: PassageConflict[];
}

/** Text that a customer may come to see, with its sources. Citation `[n]` stands after the cited words. */
export interface Draft {
  text: string;
  citations: Citation[];
}

/** The model asked for a person. */
export interface HandOver {
  reason: EscalationReason;
  why: string;
  /** The customer's own words on the part that is handed over, when only part of the message is. */
  about?: string;
}

/** What the customer sees of the reply while it is written. */
export interface Streamed {
  /** Number of the next part. */
  next: number;
  /** Parts went out and were not taken back. */
  standing: boolean;
}

/** An action that waits for a yes, as a turn asks for it. */
export type RequestedAction = TurnCommit['actions'][number];

/** A value that the agent asked for, in the words of a procedure, and that the newest message gives. */
export interface AskedSlot {
  intent: string;
  slot: string;
}

/**
 * The agent's work on the newest customer message(s). A stage takes it and returns it with more
 * filled in; a stage that has nothing to do returns it as it is.
 */
export interface Turn {
  claim: TurnClaim;
  snapshot: TurnSnapshot;
  journal: Journal;
  /** Aborted when the claim is lost or the turn's time is over. */
  signal: AbortSignal;
  /** When the turn first started; the same after a crash. */
  now: Date;
  /** The newest customer message(s), joined; empty for a turn that something else set off. */
  text: string;
  language: string;
  /** When the oldest of the messages that this turn reads came. */
  readSince?: Date;
  /** What the agent asked for just before, when the newest message gives it. */
  asked?: AskedSlot;
  memory: TicketMemory;
  understanding?: Understanding;
  gathered?: Gathered;
  role: ModelRole;
  transcript: ModelMessage[];
  /** Model calls made in the loop so far: names the round a tool call belongs to. */
  round: number;
  modelCalls: ModelCallRecord[];
  toolCalls: ToolCallRecord[];
  /** Passages shown to the model in this turn, by id: what citations may point at. */
  shown: Map<string, RankedPassage>;
  requestedActions: RequestedAction[];
  /** Grants that calls of this turn used up. */
  usedActionIds: string[];
  /** Cards the customer said no to in words. */
  declinedActionIds: string[];
  /** A tool needed a better known customer: offer verification. */
  needsVerification?: string;
  /** Claude could not be reached and the embedded model answered. */
  degraded: boolean;
  /** The draft is text that the desk wrote, filled from tool results only. */
  templated: boolean;
  /** The model said the issue is done. */
  resolved: boolean;
  draft?: Draft;
  report?: DraftReport;
  /** Rules of the gate that sent the ticket to a person before anything was written. */
  gate: FiredRule[];
  /** What is answered all the same, while the rest of the message goes to that person. */
  beside?: BesideGate;
  /** Found on the way: policy, ceilings, models that stopped in an odd way. */
  escalations: FiredRule[];
  handedOver?: HandOver;
  /** No model could be reached, or only the embedded one. */
  modelUnavailable: boolean;
  decision?: Decision;
  handoff?: HandoffPackage;
  /** The person the hand-over goes to, when one had room. */
  seat?: Seat;
  commit?: TurnCommit;
  /** The one thing that stages share and change: it must be right also when a stage breaks. */
  streamed: Streamed;
  /** Happened in the turn, written with the commit. */
  events: DomainEvent[];
  decidedAction?: PendingAction;
}

/** True when a person is needed already: what is left to do is to hand over well. */
export function needsPerson(turn: Turn): boolean {
  return turn.gate.length > 0 || turn.escalations.length > 0 || turn.handedOver !== undefined;
}
