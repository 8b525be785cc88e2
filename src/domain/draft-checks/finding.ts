import type { Citation } from '../citation.ts';
import type { Grounding } from '../grounding.ts';

/** Names of the checks, in the order they run. */
export const checkNames = [
  'claims',
  'links',
  'promises',
  'actions',
  'secrets',
  'dictated',
  'others-data',
  'citations',
  'forbidden-words',
  'length',
  'language',
] as const;

export type CheckName = (typeof checkNames)[number];

/** Something wrong with a draft. `block` keeps it from the customer, `warn` is shown to the reviewer. */
export interface Finding {
  check: CheckName;
  severity: 'block' | 'warn';
  /** The words at fault, as written. */
  span: string;
  /** What was looked for and not found. */
  reason: string;
  /** What the model should do about it. */
  repair: string;
}

export interface Draft {
  text: string;
  citations: readonly Citation[];
  /** BCP 47 that the customer writes in. */
  language: string;
}

/** What the desk asks of every draft, beside its evidence. */
export interface DraftRules {
  /** Longest draft in characters. */
  maxCharacters: number;
  /** Words a draft must not hold, in any case and with or without accents. */
  forbiddenWords: readonly string[];
  /** Language the draft was found to be in; undefined when it is too short to tell. */
  detectedLanguage?: string;
}

/** Three screens of a phone; a support answer that is longer is not read. */
export const defaultDraftRules: DraftRules = { maxCharacters: 4000, forbiddenWords: [] };

export interface DraftReport {
  findings: Finding[];
  grounding: Grounding;
  /** Sentences that state something, and how many of them rest on a source. */
  coverage: { factual: number; supported: number };
  /** It says that there is no answer, states nothing else and asks nothing back. */
  declines: boolean;
}
