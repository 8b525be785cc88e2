import type { Assurance } from '#domain/assurance.ts';
import type { Customer } from '#domain/customer.ts';
import type { ToolEffect, ToolRecovery } from '#domain/tool.ts';

/** What of the customer a hidden input may be filled with. */
export type CustomerField = Extract<keyof Customer, 'id' | 'externalId' | 'email' | 'name' | 'locale'>;

/**
 * What a desk says of one tool that it imports. The list of these is the allow-list: an operation
 * that is not in it does not exist for the agent. Policies, confirmations and the audit are those of
 * tools written by hand.
 */
export interface AllowedTool {
  /** Name for the model and the desk's rules; default: the tool's own in snake_case. */
  name?: string;
  /** Never taken from the source: what it says of itself is a hint of others. */
  effect: ToolEffect;
  /** Told to the model in place of the source's own words. */
  description?: string;
  /** Default: `verified` for writes and for whatever takes something of the customer, else `anonymous`. */
  assurance?: Assurance;
  /** Inputs that the server fills with who the customer is; the model neither sees nor gives them. */
  fromCustomer?: Record<string, CustomerField>;
  /** Inputs with one value for all calls; the model neither sees nor gives them. */
  fixed?: Record<string, unknown>;
  /** Input that takes the idempotency key of the call. */
  keyField?: string;
  /** Milliseconds; default 10,000. */
  timeoutMs?: number;
  /** `repeatable` only when the other side honours the key; default `never`. */
  recovery?: Exclude<ToolRecovery, 'queryable'>;
  /** See `ToolDefinition`. */
  resultsFrom?: 'records' | 'outside';
  /** Names a write and its arguments for a person: "Refund $24.00 for order 1042". */
  describe?(input: Record<string, unknown>, language?: string): string;
}

/** Inputs that the model does not see. */
export function hiddenFields({ fromCustomer, fixed, keyField }: AllowedTool): string[] {
  return [...Object.keys(fromCustomer ?? {}), ...Object.keys(fixed ?? {}), ...(keyField ? [keyField] : [])];
}
