import type { ModelRole } from '#domain/model-role.ts';
import type { DetectedIntent, SmallTalk } from '#domain/understanding.ts';
import type { Usage } from '#domain/usage.ts';

/**
 * A model that answers. Two adapters: Claude, and the embedded one that needs no key.
 *
 * Contract: the iterable ends with exactly one `finished` event, or throws a `ModelFault`. It
 * never retries for longer than the caller's signal, and never yields tool calls whose input
 * was cut short: those come as `finished` with stop `max-tokens` and no tool calls.
 */
export interface ModelPort {
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

export interface ModelRequest {
  /** What the call is for; the adapter maps it to a model of the desk. */
  role: ModelRole;
  /** Byte-stable blocks, most stable first: rules and persona. What changes with the turn is in the messages. */
  system: string[];
  /** Stable list in stable order; empty for calls without tools. */
  tools: ModelTool[];
  /** `none`: the model must decide now, and may not call a tool. */
  toolChoice: 'auto' | 'none';
  messages: ModelMessage[];
  maxOutputTokens: number;
  /** Attempts at this very call that failed before a crash: they count against the cap on attempts. */
  failedAttempts?: number;
  /** Another call will likely begin with these same messages: worth the price of writing them to a cache. */
  readAgain?: boolean;
  /** Ask for JSON of this schema instead of prose. Never together with citations. */
  output?: { name: string; schema: Record<string, unknown> };
  /** What the engine knows in structured form, for adapters that do not read prose. */
  brief?: Brief;
}

/** The situation as data. The Claude adapter ignores it: everything in it is in the messages too. */
export interface Brief {
  /** The newest customer message(s), joined. */
  text: string;
  intents: DetectedIntent[];
  language: string;
  smallTalk?: SmallTalk;
  customerName?: string;
  /** Tool results of this turn so far, in order, by tool name. */
  results: {
    tool: string;
    callId: string;
    result?: unknown;
    error?: string;
    /** Policy did not let it run, and no card can change that: nothing broke. */
    refused?: boolean;
    /** The tool itself said no in words, `error`: nothing broke. */
    saidNo?: boolean;
    /** It was not run: a card waits for the customer's or a colleague's yes. */
    waitsFor?: 'confirm' | 'approve';
    /** It was refused until the customer is at this level of assurance; a card offers to get there. */
    needs?: 'claimed' | 'verified' | 'staff';
  }[];
  /** Earlier customer messages of the ticket, oldest first: a slot may stand in one of them. */
  earlier: string[];
  /** The slot of the intent's procedure that the text answers: it was asked for just before. */
  asked?: string;
  passages: ModelPassage[];
  /** Passages that contradict each other: the newer is believed, and both are cited. */
  conflicts?: { newer: string; older: string; olderText: string }[];
}

export interface ModelTool {
  name: string;
  description: string;
  /** JSON Schema of the input. */
  inputSchema: Record<string, unknown>;
}

/** A passage given to the model as a citable search result, one sentence or step per unit. */
export interface ModelPassage {
  /** Passage id; comes back in citations. */
  source: string;
  title: string;
  units: string[];
}

export type ModelMessage =
  | { role: 'user'; blocks: UserBlock[] }
  /** `raw` is what the provider sent, byte for byte, and is what goes back to it. */
  | { role: 'assistant'; blocks: AssistantBlock[]; raw?: unknown };

export type UserBlock =
  | { type: 'text'; text: string }
  | { type: 'passages'; passages: ModelPassage[] }
  | { type: 'tool-result'; callId: string; text: string; isError: boolean }
  | { type: 'tool-passages'; callId: string; passages: ModelPassage[] };

export type AssistantBlock =
  | { type: 'text'; text: string; citations: ModelCitation[] }
  | { type: 'tool-call'; id: string; name: string; input: unknown };

/** Points at units `from` to `to` (exclusive) of the passage `source`. */
export interface ModelCitation {
  source: string;
  title: string;
  quote: string;
  from: number;
  to: number;
}

export type ModelEvent =
  | { type: 'text'; text: string }
  | { type: 'citation'; citation: ModelCitation }
  /** An attempt failed before its first word, and another follows after a wait in milliseconds. */
  | { type: 'attempt-failed'; reason: string; waitMs: number }
  | { type: 'finished'; response: ModelResponse };

export interface ModelResponse {
  blocks: AssistantBlock[];
  raw?: unknown;
  stop: 'end' | 'tool-calls' | 'max-tokens' | 'refusal' | 'paused' | 'context-exceeded' | 'unknown';
  usage: Usage;
  /** The provider's id of the model that answered, e.g. from its response. */
  model: string;
  provider: 'claude' | 'embedded' | 'scripted';
  /** The provider's request id, for its support. */
  requestId?: string;
  latencyMs: number;
  /** The text is the desk's own template filled from tool results, not prose of a model. */
  templated?: boolean;
  /** Milliseconds to the first text or tool call. */
  firstTokenMs?: number;
  /** Attempts that failed before this one, each with its reason. */
  retries: string[];
  /** Tokens of failed attempts that the provider had begun to count: billed all the same. */
  lost?: LostAttempt[];
}

export interface LostAttempt {
  model: string;
  usage: Usage;
}

/** What went wrong with a model, in the terms the engine acts on. */
export type ModelFaultKind =
  | 'unavailable'
  | 'rate-limited'
  | 'spend-limit'
  | 'auth'
  | 'invalid-request'
  | 'stalled'
  | 'cut'
  | 'aborted';

export class ModelFault extends Error {
  override name = 'ModelFault';
  readonly kind: ModelFaultKind;
  /** Milliseconds to wait before another try, when the provider said. */
  readonly retryAfterMs?: number;
  /** Attempts made, each with its reason. */
  readonly retries: string[];
  /** Tokens of failed attempts that the provider had begun to count: billed all the same. */
  readonly lost: LostAttempt[];
  /** What the listener threw, when that ended the call. Set by the engine, never by an adapter. */
  readonly interrupted?: unknown;

  constructor(
    kind: ModelFaultKind,
    message: string,
    options: {
      retryAfterMs?: number;
      cause?: unknown;
      retries?: string[];
      lost?: LostAttempt[];
      interrupted?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs;
    this.retries = options.retries ?? [];
    this.lost = options.lost ?? [];
    this.interrupted = options.interrupted;
  }
}
