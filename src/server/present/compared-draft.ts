import type { ComparedDraft } from '#adapters/database/shadow/read-shadow.ts';
import type { ComparedDraftView } from '#wire/console/readiness.ts';

/** A draft beside a person's reply, for the console. */
export function comparedDraftOf(draft: ComparedDraft): ComparedDraftView {
  const { compared, body, agrees, comparedAt } = draft;
  const { id, conversationId, ticketNumber, asked, reply, repliedBy, tier, tools, rules, violations } = draft;
  return {
    ...{ id, conversationId, ticketNumber, asked, reply, repliedBy, tier, tools, rules, violations },
    draft: body ?? undefined,
    agrees: agrees ?? undefined,
    facts: compared?.facts,
    words: compared?.words,
    meaning: compared?.meaning,
    sameActions: compared?.sameActions,
    comparedAt: comparedAt.toISOString(),
  };
}
