import { splitSentences } from '../claims/split-sentences.ts';
import { checkActions } from './check-actions.ts';
import { checkCitations } from './check-citations.ts';
import { checkClaims } from './check-claims.ts';
import type { CheckContext, SentenceCheck } from './check-context.ts';
import { checkDictated } from './check-dictated.ts';
import { checkForbiddenWords } from './check-forbidden-words.ts';
import { checkLanguage } from './check-language.ts';
import { checkLength } from './check-length.ts';
import { checkLinks } from './check-links.ts';
import { checkOthersData } from './check-others-data.ts';
import { checkPromises } from './check-promises.ts';
import { checkSecrets } from './check-secrets.ts';
import type { Evidence } from './evidence.ts';
import { type Draft, type DraftReport, type DraftRules, defaultDraftRules, type Finding } from './finding.ts';
import { measureGrounding } from './measure-grounding.ts';
import { type ReadEvidence, readEvidence } from './read-evidence.ts';

/** Checks that look at one sentence at a time: what they let pass may be streamed. */
export const sentenceChecks: readonly SentenceCheck[] = [
  checkClaims,
  checkLinks,
  checkPromises,
  checkActions,
  checkSecrets,
  checkDictated,
  checkOthersData,
  checkForbiddenWords,
];

/** Findings of one sentence. */
export function checkSentence(sentence: string, context: CheckContext): Finding[] {
  return sentenceChecks.flatMap((check) => check(sentence, context));
}

/**
 * Holds a draft against its evidence before a customer sees it. Pure and total. Evidence that was
 * read already (for streaming) can be passed as it is.
 */
export function checkDraft(
  draft: Draft,
  evidence: Evidence | ReadEvidence,
  rules: Partial<DraftRules> = {},
): DraftReport {
  const read = 'sources' in evidence ? evidence : readEvidence(evidence);
  const context: CheckContext = { read, rules: { ...defaultDraftRules, ...rules } };
  const findings = [
    ...splitSentences(draft.text).flatMap(({ text }) => checkSentence(text, context)),
    ...checkCitations(draft, read),
    ...checkLength(draft, context.rules),
    ...checkLanguage(draft, context.rules),
  ];
  const once = findings.filter(
    (finding, index) =>
      findings.findIndex((other) => other.check === finding.check && other.span === finding.span) === index,
  );
  return { findings: once, ...measureGrounding(draft, read, once) };
}

/** What to tell the model when its draft did not pass: each finding with what to do. Empty when nothing blocks. */
export function repairRequest(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ severity }) => severity === 'block');
  if (blocking.length === 0) return '';
  const lines = blocking.map(({ span, reason, repair }) => `- "${span}": ${reason} ${repair}`);
  return `The draft cannot be sent as it is:\n${lines.join('\n')}\nWrite the whole answer again without these faults. Do not mention this note.`;
}
