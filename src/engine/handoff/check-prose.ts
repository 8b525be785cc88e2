import { checkDraft } from '#domain/draft-checks/check-draft.ts';
import { evidenceOf } from '../evidence-of.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';
import type { HandoffProse } from './template.ts';

/** Checks that mean the same to a colleague as to a customer: nothing invented, nothing secret. */
const forColleagues = new Set(['claims', 'links', 'secrets', 'others-data']);

/**
 * Holds what a model wrote for a colleague against the turn's evidence, like any draft: a suggested
 * reply as it would go out, the rest for facts nobody gave. What does not pass is taken from the template.
 */
export function checkedProse(written: HandoffProse, template: HandoffProse, turn: Turn, ports: Ports): HandoffProse {
  const evidence = evidenceOf(turn, ports);
  const blocking = (text: string, language: string) =>
    checkDraft({ text, citations: [], language }, evidence).findings.filter(({ severity }) => severity === 'block');
  const isTrue = (text: string) => !blocking(text, 'en').some(({ check }) => forColleagues.has(check));
  const sendable = written.suggestedReply.trim() !== '' && blocking(written.suggestedReply, turn.language).length === 0;
  return {
    summary: isTrue(written.summary) ? written.summary : template.summary,
    wants: isTrue(written.wants) ? written.wants : template.wants,
    nextAction: isTrue(written.nextAction) ? written.nextAction : template.nextAction,
    suggestedReply: sendable ? written.suggestedReply : template.suggestedReply,
  };
}
