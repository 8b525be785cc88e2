import type { Customer } from '../customer.ts';
import type { ToolDefinition, ToolOutcome } from '../tool.ts';
import type { Verdict } from './verdict.ts';

/** A call of this customer that policy may look back on. */
export interface PastCall {
  tool: string;
  input: Record<string, unknown>;
  verdict: Verdict['kind'];
  /** Missing while it waits for a person or was never run. */
  outcome?: ToolOutcome;
  ticketId: string;
  turnId: string;
  at: Date;
}

/** A person's or the customer's yes or no to one exact call. */
export interface Grant {
  kind: 'confirm' | 'approve';
  actionId: string;
  tool: string;
  /** Hash of the exact arguments, see `argumentsHash`. */
  argumentsHash: string;
  decision: 'granted' | 'denied';
  /** Why a person said no; told to the model. */
  reason?: string;
  expiresAt: Date;
  /** A used decision, yes or no, counts no longer: mark a no used to let the call be asked for again. */
  used: boolean;
}

/** Everything policy may know of a call, fetched beforehand. No client, no clock, no chance. */
export interface PolicyFacts {
  tool: ToolDefinition;
  /** Accepted by the tool's schema. */
  input: Record<string, unknown>;
  argumentsHash: string;
  customer: Customer;
  ticketId: string;
  /** Intents of the newest message(s). */
  intents: readonly string[];
  /** Calls of this customer, oldest first, over all tickets. */
  history: readonly PastCall[];
  grants: readonly Grant[];
  /**
   * Text of the customer's own messages of this ticket, and JSON of results of tools that spoke of
   * this very customer: what a write's target and amount may come from. See `trustedTexts`.
   */
  trusted: readonly string[];
  now: Date;
  /** Names of the other tools asked for in the same model message. */
  alongside?: readonly string[];
}
