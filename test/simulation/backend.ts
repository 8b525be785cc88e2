import type { DomainEvent } from '#domain/events.ts';
import type { TurnStore } from '#engine/ports/turn-store.ts';

/** What is stored, as the checks look at it. */
export interface View {
  messages: { author: string; text: string; answered: boolean; turnId?: string }[];
  events: DomainEvent[];
  owner: { kind: string; id?: string };
  ticketState: string;
  turns: { id: string; ended: boolean; outcome?: string }[];
  actions: { tool: string; kind: string; state: string; input: unknown }[];
  /** Tickets for people, beside the conversation. */
  filed: { key: string; title: string; state: string; owner: string }[];
  /** Output tokens of each row of the ledger: the number of the call. */
  ledger: number[];
  /** Rows of calls that a crash may have cut, whose outcome nobody knows. */
  cutCalls: number;
}

/** One conversation in one storage, with everything that people do to it from outside. */
export interface Backend {
  store: TurnStore;
  /** A customer writes. When it resolves, the message is acknowledged. */
  say(text: string): Promise<void>;
  takeOver(): Promise<void>;
  handBack(): Promise<void>;
  pendingActions(): Promise<{ id: string; kind: 'confirm' | 'approve' }[]>;
  decide(action: { id: string; kind: 'confirm' | 'approve' }, yes: boolean): Promise<void>;
  stopSending(stopped: boolean): Promise<void>;
  /** The leases of a process run out. */
  lapse(process: string): Promise<void>;
  /** Turns that a process may claim now. */
  waiting(): Promise<string[]>;
  view(): Promise<View>;
}
