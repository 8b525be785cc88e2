import type { Draft, DraftRules, Finding } from './finding.ts';

/** Neither empty nor longer than a customer reads. */
export function checkLength(draft: Draft, rules: DraftRules): Finding[] {
  const characters = [...draft.text.trim()].length;
  if (characters === 0) {
    return [
      { check: 'length', severity: 'block', span: '', reason: 'The draft is empty.', repair: 'Write an answer.' },
    ];
  }
  if (characters <= rules.maxCharacters) return [];
  return [
    {
      check: 'length',
      // Half as long again is a nuisance; more than that is a dump of an article.
      severity: characters > rules.maxCharacters * 1.5 ? 'block' : 'warn',
      span: `${draft.text.slice(0, 60)}…`,
      reason: `The draft has ${characters} characters; at most ${rules.maxCharacters} are wanted.`,
      repair: 'Say the same shorter, and link to the article for the rest.',
    },
  ];
}
