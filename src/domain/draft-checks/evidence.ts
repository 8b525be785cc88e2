import type { Passage } from '../article.ts';
import type { ToolEffect, ToolOutcome } from '../tool.ts';

/** A passage the answer may rest on. */
export type EvidencePassage = Pick<Passage, 'id' | 'articleId' | 'text' | 'language'> &
  Partial<Pick<Passage, 'articleTitle' | 'headingPath' | 'url'>>;

/** A tool call that ran in this ticket, or waits to. */
export interface PerformedAction {
  tool: string;
  effect: ToolEffect;
  status: ToolOutcome['status'] | 'waiting';
}

/** What the desk itself may always say. */
export interface DeskFacts {
  company: string;
  /** E-mail addresses and telephone numbers of the company. */
  contacts: readonly string[];
  /** Hosts that may be linked to, exact. */
  linkHosts: readonly string[];
  /** Names of plans and products, when the desk lists them. */
  plans?: readonly string[];
  /** Texts by the desk's own hand that an answer may repeat, e.g. a line on opening hours. */
  facts?: readonly string[];
}

/** Everything a draft is held against. Fetched beforehand: the checks look at nothing else. */
export interface Evidence {
  /** Retrieved in this turn. */
  passages: readonly EvidencePassage[];
  /** Results of this ticket's calls, as JSON. */
  toolResults: readonly { tool: string; text: string }[];
  /** The customer's messages of this ticket. */
  customerTexts: readonly string[];
  desk: DeskFacts;
  performed: readonly PerformedAction[];
  /** Names, addresses, order numbers of other customers, when some were seen; never to be said. */
  othersData?: readonly string[];
  /** Rules and instructions of the prompt, which an answer must not recite. */
  promptTexts?: readonly string[];
  /** Names of the tools, which are nobody's business but the desk's. */
  toolNames?: readonly string[];
  today: Date;
}
