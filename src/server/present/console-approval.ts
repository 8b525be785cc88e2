import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { ApprovalView } from '#wire/console/approval.ts';
import { pairsOf } from './console-tool-call.ts';
import { visibleText } from './visible-text.ts';

/** A call that waits for a yes. */
export function presentApproval(action: ConversationStory['actions'][number]): ApprovalView {
  return {
    id: action.id,
    kind: action.kind,
    turnId: action.turn_id,
    tool: action.tool,
    title: visibleText(action.title),
    input: pairsOf(action.input),
    rule: action.rule,
    reason: action.reason,
    at: action.created_at.toISOString(),
    expiresAt: action.expires_at.toISOString(),
  };
}
