import type { Understanding } from '#domain/understanding.ts';

export interface ComprehensionRequest {
  /** The newest customer message(s), each apart. */
  texts: string[];
  /** Earlier customer messages of the ticket, oldest first: to notice a rephrased question. */
  earlier: string[];
  /** What the last answer of the agent was, if any. */
  lastAnswer?: string;
  /** Language of the conversation so far. */
  language?: string;
}

/**
 * Reads what a message wants, locally: no key, no network.
 * Contract: total; any text gives an understanding, at worst an unsure one.
 */
export interface Comprehension {
  understand(request: ComprehensionRequest): Promise<Understanding>;
  /** Begins to read a message that is about to be asked of, and returns at once; `understand` finds it done. */
  prepare?(text: string, language?: string): void;
}
