import type { z } from 'zod';
import type { Assurance } from './assurance.ts';
import type { Customer } from './customer.ts';

/** `read` looks, `write` changes something outside and is denied unless a rule allows it. */
export type ToolEffect = 'read' | 'write';

/**
 * What may be done when a write's outcome is unknown (the process died or the connection dropped).
 * `repeatable`: call again with the same key. `queryable`: ask `lookup` first. `never`: a human
 * decides.
 */
export type ToolRecovery = 'repeatable' | 'queryable' | 'never';

/** What a tool gets beside its input. The customer comes from the server, never from the model. */
export interface ToolContext {
  customer: Customer;
  conversationId: string;
  ticketId: string;
  /** Same for every attempt of the same call; pass it to the system that acts. */
  idempotencyKey: string;
  now: Date;
  /** BCP 47 language of the conversation, for dates and words shown to the customer. */
  language?: string;
  /** Aborted when the time-out passes or the turn is superseded. */
  signal: AbortSignal;
  /** Rows the desk keeps in Handrail's own database. */
  records: Records;
}

/**
 * A small document store for desks that have no system of their own yet, as the demo desk.
 * Contract: rejects only when the database cannot be reached.
 */
export interface Records {
  /** Undefined when there is none. */
  get(collection: string, id: string): Promise<unknown>;
  /** Documents whose top-level field equals the value, in id order. */
  find(collection: string, field: string, value: string | number): Promise<{ id: string; data: unknown }[]>;
  put(collection: string, id: string, data: unknown): Promise<void>;
  /** False, and nothing changed, when the id is taken: the way to apply an effect once. */
  insert(collection: string, id: string, data: unknown): Promise<boolean>;
}

/**
 * A tool the agent may ask for. `run` returns plain JSON data, or throws a `ToolError` whose
 * message the model may read; anything else thrown becomes "the tool failed".
 */
export interface ToolDefinition<Input extends z.ZodObject = z.ZodObject> {
  name: string;
  /** Told to the model: what it does, when to use it, what it returns. */
  description: string;
  input: Input;
  effect: ToolEffect;
  /** Least assurance the customer must have; default `anonymous` for reads, `verified` for writes. */
  assurance: Assurance;
  /** Milliseconds; default 10,000. */
  timeoutMs: number;
  recovery: ToolRecovery;
  /**
   * Where the fields of a result come from. `records`: the company's own data, so a later write may
   * take its target or amount from a whole field of it. `outside`: text that others wrote (web,
   * mail, reviews), never. Left out: `records` when the tool needs to know the customer.
   */
  resultsFrom?: 'records' | 'outside';
  /** Reads whether a write with this key happened; for `queryable`. Null when it did not. */
  lookup?(context: ToolContext): Promise<unknown | null>;
  /** Names the action and its arguments for a person: "Refund $24.00 for order 1042". English unless asked. */
  describe?(input: z.infer<Input>, language?: string): string;
  run(input: z.infer<Input>, context: ToolContext): Promise<unknown>;
}

/** A call as the model asked for it. The input is not trusted until the tool's schema took it. */
export interface ToolCall {
  /** The model's id of the call, unique within a turn. */
  id: string;
  tool: string;
  input: unknown;
}

export type ToolOutcome =
  | { status: 'succeeded'; result: unknown }
  /** `refusal`: the tool itself said no in words (`ToolError`), it did not break. */
  | { status: 'failed'; error: string; refusal?: boolean }
  /** Nobody knows whether it happened; a human must find out. */
  | { status: 'unknown'; error: string };

/** A failure the model may read and explain, e.g. "No order 1042 belongs to this customer." */
export class ToolError extends Error {
  override name = 'ToolError';
}
