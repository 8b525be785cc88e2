import type { DraftRules, Finding } from './finding.ts';
import type { ReadEvidence } from './read-evidence.ts';

/** What a check of one sentence gets. */
export interface CheckContext {
  read: ReadEvidence;
  rules: DraftRules;
}

/** A check that needs to see one sentence only: what it lets pass can be streamed. Pure and total. */
export type SentenceCheck = (sentence: string, context: CheckContext) => Finding[];
