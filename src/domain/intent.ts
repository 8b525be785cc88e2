import type { EscalationReason } from './escalation.ts';
import type { Localized } from './localized.ts';

/**
 * Steps that answer an intent without a large model: the embedded model follows them, and they
 * pass the same policy as any call. Every tool named must exist; `handrail check` sees to it.
 *
 * Steps run in order. The first call that fails or is refused ends them; its tool then has the
 * value `{ error: '…' }`, so that a reply can be chosen with the path `tool.error`. When no
 * reply's condition holds, the answer comes from the knowledge.
 */
export interface Procedure {
  /**
   * A message that matches asks how something works, not for it to be done ("How do I cancel?"):
   * it is answered from the knowledge and no step runs.
   */
  unless?: RegExp;
  /** Values to find in the customer's words before the steps run. */
  slots?: Record<string, ProcedureSlot>;
  /**
   * Tool calls in order. A string value of the form `{slot}` or `{tool.path}` is filled in and
   * keeps the type of what it stands for: an amount stays a number. A field filled from a slot
   * that may be empty, and is, is left out.
   */
  steps: ProcedureStep[];
  /** The first whose condition holds is the reply; `{tool.path}` and `{slot}` are filled in. */
  replies: ProcedureReply[];
}

export interface ProcedureSlot {
  /** First group, or the whole match, is the value. */
  pattern: RegExp;
  /** Path into a tool result to fall back on, e.g. `lookup_account.latest_order.id`. */
  fallback?: string;
  /**
   * Asked, with `{tool.path}` filled in, when a step needs the value and it is found nowhere. A
   * slot without it may stay empty.
   */
  ask?: Localized;
  /**
   * What is the value in a message that answers `ask`, where it need not announce itself; `pattern`
   * when left out.
   */
  answer?: RegExp;
}

export interface ProcedureStep {
  tool: string;
  input?: Record<string, unknown>;
  when?: ProcedureCondition;
}

/** Holds when the value at `path` equals `is`; or, without `is`, when it is there and not empty. */
export interface ProcedureCondition {
  /** A slot's name, or a path into a tool result: `get_order_status.status`. */
  path: string;
  is?: string | number | boolean;
}

export interface ProcedureReply {
  when?: ProcedureCondition;
  text: Localized;
  /** Marks the issue as done after this reply. */
  resolves?: boolean;
  /** After these words a person takes over, for this reason. */
  escalates?: EscalationReason;
}

/** One kind of request the desk answers. */
export interface Intent {
  /** snake_case. */
  id: string;
  title: string;
  /** What customers write, at least 5, in any language of the desk. */
  examples: string[];
  /**
   * What looks like it and is not: "delete my avatar" beside "delete my account". Says nothing of
   * other intents; what is another intent's belongs there as an example.
   */
  notExamples?: string[];
  /** Confidence below 0.85 becomes a draft (product.md §2.8); billing and account intents. */
  sensitive?: boolean;
  /** Straight to a person before any generation. */
  escalateImmediately?: boolean;
  /** Extra instructions for the model, in the prompt only for this intent. */
  instructions?: string;
  /** Desk tools the model may see for this intent; all when left out. */
  tools?: string[];
  productArea?: string;
  team?: string;
  procedure?: Procedure;
}
