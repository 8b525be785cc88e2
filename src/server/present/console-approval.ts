import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { Desk } from '#domain/desk.ts';
import { recordedTools } from '#engine/tools/support-ticket-tool.ts';
import type { ApprovalView } from '#wire/console/approval.ts';
import { callInWords, pairsOf } from './console-tool-call.ts';
import { visibleText } from './visible-text.ts';

type Action = ConversationStory['actions'][number];

/** The call in the team's language; what the customer was asked stands in theirs. */
export function actionTitle(action: Pick<Action, 'tool' | 'input' | 'title'>, desk: Desk): string {
  const tool = recordedTools(desk).find((one) => one.name === action.tool);
  return tool?.describe ? callInWords(tool, action.input) : visibleText(action.title);
}

/** A call that waits for a yes. */
export function presentApproval(action: Action, desk: Desk): ApprovalView {
  return {
    id: action.id,
    kind: action.kind,
    turnId: action.turn_id,
    tool: action.tool,
    title: actionTitle(action, desk),
    input: pairsOf(action.input),
    rule: action.rule,
    reason: action.reason,
    at: action.created_at.toISOString(),
    expiresAt: action.expires_at.toISOString(),
  };
}
