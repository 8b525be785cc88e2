import type { ConversationStory } from '#adapters/database/reads/conversation-story.ts';
import type { ThreadExtras } from '#adapters/database/reads/thread-extras.ts';
import type { Desk } from '#domain/desk.ts';
import type { InboxRow } from '#wire/console/inbox.ts';
import type { Thread, ThreadEntry } from '#wire/console/thread.ts';
import { actionTitle, presentApproval } from './console-approval.ts';
import { presentDraft } from './console-draft.ts';
import { presentEvent } from './console-event.ts';
import { presentHandoff } from './console-handoff.ts';
import { presentMessage } from './console-message.ts';
import { presentToolCall } from './console-tool-call.ts';

/** A conversation as its page shows it: all that was said and done, in order, and what waits. */
export function presentThread(
  story: ConversationStory,
  extras: ThreadExtras,
  row: InboxRow,
  desk: Desk,
  now: Date,
): Thread {
  const draft = story.drafts.findLast((one) => one.state === 'pending');
  const turn = story.turns.findLast((one) => one.state !== 'ended');
  const escalated = story.conversation.ticket_state === 'escalated';
  return {
    row,
    entries: entriesOf(story, extras, row, desk),
    earlier: story.messages[0] && story.messages[0].seq > 1 ? story.messages[0].seq : undefined,
    handoff: story.handoff && escalated ? presentHandoff(story.handoff, desk) : undefined,
    draft:
      draft &&
      presentDraft(
        draft,
        story.turns.find((one) => one.id === draft.turn_id),
        desk,
      ),
    approvals: story.actions
      .filter((action) => action.state === 'pending' && action.expires_at > now)
      .map((action) => presentApproval(action, desk)),
    turn: turn && { id: turn.id, since: (turn.started_at ?? turn.created_at).toISOString() },
    tickets: story.tickets.toReversed().map((ticket) => ({
      id: ticket.id,
      number: ticket.number,
      state: ticket.state as Thread['tickets'][number]['state'],
      openedAt: ticket.opened_at.toISOString(),
    })),
  };
}

function entriesOf(story: ConversationStory, extras: ThreadExtras, row: InboxRow, desk: Desk): ThreadEntry[] {
  const { names, thumbs, files } = extras;
  const customer = { id: row.customer.id, name: row.customer.name };
  const messages = story.messages.map((message) =>
    presentMessage(message, desk, { customer, names, thumb: thumbs.get(message.id), files: files.get(message.id) }),
  );
  const calls = story.toolCalls.map(
    (call): ThreadEntry => ({
      type: 'tool-call',
      id: `${call.turn_id}.${call.call_id}`,
      turnId: call.turn_id,
      call: presentToolCall(call, desk),
      at: call.started_at.toISOString(),
    }),
  );
  const actions = story.actions.map((action) => ({ ...action, title: actionTitle(action, desk) }));
  const facts = { desk, names, actions };
  const events = extras.events.flatMap((event) => presentEvent(event, facts) ?? []);
  const entries: ThreadEntry[] = [...messages, ...calls, ...events];
  // Texts of the same form sort as the moments do; what came at the same moment keeps this order.
  return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
