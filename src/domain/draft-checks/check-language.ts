import type { Draft, DraftRules, Finding } from './finding.ts';

/** A text shorter than this is taken for another language too often. */
const shortest = 40;

/** The answer is in the customer's language. Detection is done before, see `DraftRules.detectedLanguage`. */
export function checkLanguage(draft: Draft, rules: DraftRules): Finding[] {
  const detected = rules.detectedLanguage?.toLowerCase().split('-')[0];
  const wanted = draft.language.toLowerCase().split('-')[0];
  if (!detected || !wanted || detected === wanted || draft.text.length < shortest) return [];
  return [
    {
      check: 'language',
      severity: 'block',
      span: draft.text.slice(0, 60),
      reason: `The draft is in "${detected}"; the customer writes in "${wanted}".`,
      repair: `Write the same in "${wanted}".`,
    },
  ];
}
