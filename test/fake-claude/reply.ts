import type { RecordedRequest } from './recorded-request.ts';
import type { Rejection } from './rejection.ts';

/** A citation of the request's search results: by source, or by position over the whole conversation. */
export interface Cite {
  source?: string;
  index?: number;
  from: number;
  /** Exclusive; one block when left out. */
  to?: number;
  /** Overrides what the API would give: for hostile citations. */
  quote?: string;
}

export type ReplyPart =
  | { type: 'text'; text: string; cites?: Cite[]; citesLast?: boolean }
  /** The words show only when the request asks for `display: "summarized"`. */
  | { type: 'thinking'; text?: string }
  | {
      type: 'tool-call';
      name: string;
      input: unknown;
      id?: string /** Sent in place of the input's JSON. */;
      json?: string;
    }
  /** A block of a type nobody knows yet. */
  | { type: 'unknown-block'; block: Record<string, unknown>; deltas?: Record<string, unknown>[] };

/** Where in the body a fault strikes: after so many bytes, or after so many records. */
export type Position = { bytes: number } | { records: number };

export type StreamFault =
  /** Nothing at all, not even headers. */
  | { kind: 'silence' }
  /** The connection stays open and nothing more comes. */
  | { kind: 'stall'; at: Position }
  /** The body ends in good order, too early. */
  | { kind: 'end'; at: Position }
  /** The connection closes in the middle of the body. */
  | { kind: 'hang-up'; at: Position }
  /** The connection is reset. */
  | { kind: 'reset'; at: Position }
  | { kind: 'error-event'; at: Position; type?: string; message?: string }
  /** A record that is not JSON. */
  | { kind: 'garbage'; at: Position };

/** Real time between records, for benches and demos; tests use none. */
export interface Latency {
  headersMs?: number;
  firstTokenMs?: number;
  perTokenMs?: number;
}

export interface Reply {
  parts: ReplyPart[];
  /** By default `tool_use` when there is a tool call, else `end_turn`. Null to leave it out. */
  stop?: string | null;
  stopDetails?: unknown;
  /** Answered in place of the model asked for, e.g. a dated id. */
  model?: string;
  /** Overrides the simulated count. */
  usage?: Partial<WireUsage>;
  latency?: Latency;
  fault?: StreamFault;
  /** Records of unknown types, put in before the record with that number. */
  extra?: { before: number; event: string; data: unknown }[];
  headers?: Record<string, string>;
}

export interface WireUsage {
  input_tokens: number;
  output_tokens: number;
  cache_read_input_tokens: number;
  cache_creation_input_tokens: number;
  ephemeral_5m_input_tokens: number;
  ephemeral_1h_input_tokens: number;
}

export type Answer = string | Reply | Rejection;
export type Step = Answer | ((request: RecordedRequest) => Answer);

export function isReply(answer: Reply | Rejection): answer is Reply {
  return 'parts' in answer;
}

export function say(text: string, cites?: Cite[]): Reply {
  return { parts: [{ type: 'text', text, cites }] };
}

export function answerJson(value: unknown): Reply {
  return say(JSON.stringify(value));
}

/** Thinks (as current models do before tools) and calls. */
export function callTools(...calls: { name: string; input: unknown; id?: string }[]): Reply {
  return { parts: [{ type: 'thinking' }, ...calls.map((call) => ({ type: 'tool-call' as const, ...call }))] };
}

/** A tool call whose JSON stops after so many characters because `max_tokens` was reached. */
export function cutToolCall(name: string, input: unknown, atCharacter: number, stop = 'max_tokens'): Reply {
  const json = JSON.stringify(input).slice(0, atCharacter);
  return { parts: [{ type: 'tool-call', name, input, json }], stop };
}

export function withFault(reply: Reply, fault: StreamFault): Reply {
  return { ...reply, fault };
}
