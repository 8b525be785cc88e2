import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { Citation } from '#domain/citation.ts';
import type { Desk } from '#domain/desk.ts';
import type { FiredRule } from '#domain/escalation.ts';
import type { StoredFinding } from '#engine/ports/turn-store.ts';
import type { DraftView } from '#wire/console/draft.ts';
import { presentCitation } from './citation.ts';
import { presentAgentText } from './console-message.ts';

/** A reply that waits for a person, with what speaks for and against it. */
export function presentDraft(
  draft: ConversationStory['drafts'][number],
  turn: ConversationStory['turns'][number] | undefined,
  desk: Desk,
): DraftView {
  const citations = draft.citations as Citation[];
  return {
    id: draft.id,
    turnId: draft.turn_id,
    text: draft.body,
    body: presentAgentText(draft.body, citations, desk),
    citations: citations.map(presentCitation),
    findings: draft.findings as StoredFinding[],
    grounding: (turn?.grounding as DraftView['grounding'] | null) ?? undefined,
    confidence: turn?.confidence ?? undefined,
    rules: (turn?.rules as FiredRule[] | undefined) ?? [],
    at: draft.created_at.toISOString(),
  };
}
