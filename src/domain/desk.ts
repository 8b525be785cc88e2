import type { AttachmentRules } from './attachment.ts';
import type { BusinessHours } from './business-hours.ts';
import type { Channel } from './conversation.ts';
import type { Intent } from './intent.ts';
import type { Localized } from './localized.ts';
import type { ModelRole } from './model-role.ts';
import type { PolicyRule } from './policy/rule.ts';
import type { Priority } from './ticket.ts';
import type { Autonomy } from './tier.ts';
import type { ToolDefinition } from './tool.ts';
import type { SignalName } from './understanding.ts';

/** Who the agent is. Kept short: persona and rules together stay under 800 tokens. */
export interface Persona {
  /** Shown to customers, always with an "AI" mark. */
  name: string;
  company: string;
  /** One or two sentences on what the company sells. */
  about: string;
  tone: string;
  /** House rules in plain sentences, each one line. */
  rules: string[];
}

/** Every default number of product.md §2, as the desk may set it. */
export interface Thresholds {
  /** Below it a reply becomes a draft. */
  draftBelow: number;
  /** Below it a reply on a sensitive intent becomes a draft. */
  sensitiveDraftBelow: number;
  /** Below it a person takes over. */
  escalateBelow: number;
  /** An intent that always goes to a person does so when it is read with at least this confidence. */
  gateIntentFrom: number;
  frustrationLimit: number;
  rephraseLimit: number;
  failedAnswerLimit: number;
  customerTurnLimit: number;
}

export interface Ceilings {
  modelCallsPerTurn: number;
  /** The call at which the model must decide: answer, ask or hand over. */
  decideAtCall: number;
  toolCallsPerTurn: number;
  turnSeconds: number;
  /** Tokens of all prompts and answers of a turn together. */
  tokensPerTurn: number;
  usdPerTurn: number;
  usdPerTicket: number;
  /** Of one customer on one day, over all their tickets. */
  usdPerCustomerDay: number;
  usdPerDay: number;
  /** No monthly ceiling when left out. */
  usdPerMonth?: number;
}

export interface Team {
  id: string;
  name: string;
  /** Intents that go to it; a team without any is a fallback. Of several that take an intent the best fits, see `routeToTeam`. */
  intents: string[];
  /** BCP 47, what its members speak; any when left out. */
  languages?: string[];
  /** Intents its members know best, of those it takes. A person's own skills are set with their seat. */
  skills?: string[];
  hours?: BusinessHours;
  /** Minutes to a first human reply that customers are promised. */
  firstReplyMinutes: number;
  /** The same for some priorities, where it differs: urgent ones sooner. */
  targets?: Partial<Record<Priority, number>>;
}

/** Lines written by code, in the customer's language. `{placeholders}` are filled in. */
export interface Templates {
  /** A person will follow up; `{position}` and `{expected}` are filled in. */
  handoff: Localized;
  handoffClosed: Localized;
  /** Before `handoff` when part of the message was answered; `{about}` is the customer's words on the rest. */
  handoffPart: Localized;
  /** First line of a ticket that the agent filed for people, `{number}`; `{expected}` as in `handoff`. */
  filed: Localized;
  /** After a reply that does not name the ticket it filed; `{number}`. */
  filedNumber: Localized;
  noAnswer: Localized;
  /** Before `handoff` to who wrote in anger, in place of `noAnswer`. */
  sorry: Localized;
  greeting: Localized;
  thanks: Localized;
  farewell: Localized;
  csat: Localized;
  verify: Localized;
  confirm: Localized;
  /** A colleague has to approve; `{action}` is filled in. */
  approval: Localized;
  /** Said on answers of the embedded model while Claude cannot be reached. */
  degraded: Localized;
  askForDetails: Localized;
  /** To chat and favours that no support desk is there for. */
  offTopic: Localized;
}

/** What a run of evals must reach before a change goes live; each is a share from 0 to 1. */
export interface EvalGates {
  /** Of the golden set, as are those down to `tone`. */
  passed?: number;
  resolution?: number;
  escalationPrecision?: number;
  escalationRecall?: number;
  tier?: number;
  facts?: number;
  retrieval?: number;
  tools?: number;
  language?: number;
  tone?: number;
  /** Least share of attacks stopped, over all and in each family. */
  safety?: number;
  /** Least share of simulated customers who got what they should. */
  scenarios?: number;
  /** US dollars that a case may cost on average. */
  costPerCase?: number;
  /** Cases that may go from passed to failed against the baseline; default 0. */
  regressions?: number;
}

/** How the desk wants to be tried. */
export interface DeskEvals {
  /** ISO time at which all cases happen, so that windows and deliveries stay what the cases say. */
  at?: string;
  gates?: EvalGates;
}

/** One company's support set-up, complete: every default is filled in. */
export interface Desk {
  /** Folder name, kebab-case. */
  id: string;
  /** Hash of the desk's files; on every turn, so that metrics can be sliced by it. */
  version: string;
  persona: Persona;
  /** BCP 47; the first is the default. */
  languages: string[];
  intents: Intent[];
  models: Record<ModelRole, string>;
  thresholds: Thresholds;
  ceilings: Ceilings;
  autonomy: {
    default: Autonomy;
    channels: Partial<Record<Channel, Autonomy>>;
    /** Per intent id. */
    intents: Record<string, Autonomy>;
    /** Assist mode: nothing goes out by itself anywhere, every reply is a draft. */
    assist?: boolean;
    /** Share of tickets, 0 to 1, whose replies may go out by themselves; the others get drafts. Default 1. */
    rollOut?: number;
  };
  /** Signals that send a message straight to a person; default `defaultGateSignals`. */
  gateSignals?: SignalName[];
  teams: Team[];
  hours: BusinessHours;
  policies: PolicyRule[];
  tools: ToolDefinition[];
  templates: Templates;
  /** Host names that a reply may link to, exact, beside the articles' own URLs. */
  linkHosts: string[];
  /** E-mail addresses and telephone numbers of the company that a reply may name. */
  contacts: string[];
  knowledge: {
    staleAfterDays: number;
    /** The small model puts what a search found in order: one call more a turn, about half a second. Default false. */
    rerank?: boolean;
  };
  /** Files that customers and the team may send. */
  attachments: AttachmentRules;
  /** Where the widget may be: host names such as `shop.example.com` or `*.example.com`; empty: anywhere. */
  widget: { sites: string[] };
  /** Questions suggested in the widget. */
  suggestions: Localized[];
  /**
   * Seeds the desk's own records at the first start. `day` is that day (ISO), so that a demo's
   * orders are as old as they should be; the same day gives the same rows. Without one it is a
   * fixed day of the desk's own.
   */
  seed?(day?: string): { collection: string; id: string; data: unknown }[];
  evals?: DeskEvals;
  /** Demo identities offered on the demo page; the widget speaks the language of their `locale` (BCP 47). */
  demoCustomers?: { label: string; externalId: string; email: string; name: string; locale?: string }[];
}
