import { escalationReasons, type FiredRule } from './escalation.ts';
import type { Priority } from './ticket.ts';
import type { Sentiment } from './understanding.ts';

/** Why people have a ticket: a reason to escalate, or that the agent filed it for them. */
export const handoffReasons = [...escalationReasons, 'filed_ticket'] as const;

export type HandoffReason = (typeof handoffReasons)[number];

/** What a human gets with an escalated ticket (product.md §5). */
export interface HandoffPackage {
  reason: HandoffReason;
  /** Every rule that fired. */
  rules: FiredRule[];
  /** Two sentences. */
  summary: string;
  /** What the customer wants, in one sentence. */
  wants: string;
  /** What was tried, each with its result. */
  tried: { what: string; result: string }[];
  /** Facts about the customer, each with where it comes from. */
  facts: { label: string; value: string; source: string }[];
  sentiment: Sentiment;
  priority: Priority;
  team: string;
  /** Whose turn it was, when somebody had room. */
  assignee?: string;
  /** ISO time by which the team means to answer, in its own hours; left out when it never opens. */
  dueAt?: string;
  /** What the customer was told of when a person answers; left out when the hours never open. */
  promise?: HandoffPromise;
  nextAction: string;
  suggestedReply?: string;
  language: string;
  /** A model wrote the prose, or the template did because no model answered. */
  writtenBy: 'model' | 'template';
}

/** ISO times. `opens` is there when people start again before they answer: then it is what was named. */
export interface HandoffPromise {
  by: string;
  opens?: string;
}
