import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { Desk } from '#domain/desk.ts';
import type { HandoffPackage } from '#domain/handoff.ts';
import type { HandoffView } from '#wire/console/handoff.ts';

/** The package a person gets, field by field. */
export function presentHandoff(row: NonNullable<ConversationStory['handoff']>, desk: Desk): HandoffView {
  const held = row.package as HandoffPackage;
  return {
    turnId: row.turn_id,
    reason: held.reason,
    rules: held.rules,
    summary: held.summary,
    wants: held.wants,
    tried: held.tried,
    facts: held.facts,
    sentiment: held.sentiment,
    priority: held.priority,
    team: { id: held.team, name: desk.teams.find((team) => team.id === held.team)?.name ?? held.team },
    dueAt: held.dueAt,
    promisedAt: held.promise?.opens ?? held.promise?.by,
    nextAction: held.nextAction,
    suggestedReply: held.suggestedReply,
    language: held.language,
    writtenBy: held.writtenBy,
    at: row.created_at.toISOString(),
  };
}
