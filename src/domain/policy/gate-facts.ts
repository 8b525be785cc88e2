import type { Ceilings, Thresholds } from '../desk.ts';
import type { Intent } from '../intent.ts';
import type { UsdMicros } from '../money.ts';
import type { TicketMemory } from '../ticket.ts';
import type { Autonomy } from '../tier.ts';
import type { SignalName, Understanding } from '../understanding.ts';

/** Money spent so far, against the ceilings of the desk. */
export interface Spent {
  turn?: UsdMicros;
  ticket: UsdMicros;
  /** Of this customer today, over all their tickets. */
  customer?: UsdMicros;
  day: UsdMicros;
  month?: UsdMicros;
}

/** What the gate before generation may know (product.md §2.3). */
export interface GateFacts {
  understanding: Understanding;
  /** The desk's intents. */
  intents: readonly Pick<Intent, 'id' | 'title' | 'escalateImmediately'>[];
  /** Of the ticket, with the newest message(s) already counted, see `updateMemory`. */
  memory: TicketMemory;
  thresholds: Thresholds;
  spent: Spent;
  ceilings: Ceilings;
  /** Signals that end the agent's part at once; default `defaultGateSignals`. */
  gateSignals?: readonly SignalName[];
  /** What the desk lets the agent do on this channel for these intents, see `autonomyFor`. */
  autonomy?: Autonomy;
}
