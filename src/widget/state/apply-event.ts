import type { ConversationView } from '#wire/widget/conversation.ts';
import type { WidgetEvent } from '#wire/widget/event.ts';
import type { MessageView } from '#wire/widget/message.ts';
import type { OpenConversation } from './widget-state.ts';

/** Puts a message in its place; one that is there already is replaced. */
export function withMessage(messages: readonly MessageView[], message: MessageView): MessageView[] {
  const others = messages.filter((other) => other.id !== message.id);
  return [...others, message].sort((a, b) => a.seq - b.seq);
}

/** An outgoing message is done once the server shows it. */
function withoutArrived(conversation: OpenConversation): OpenConversation {
  if (conversation.outgoing.length === 0) return conversation;
  const arrived = new Set(conversation.messages.map((message) => message.clientId));
  return { ...conversation, outgoing: conversation.outgoing.filter((one) => !arrived.has(one.clientId)) };
}

/** Applies one event. Events say how things are, so the same one twice changes nothing. */
export function applyEvent(conversation: OpenConversation, event: WidgetEvent): OpenConversation {
  switch (event.type) {
    case 'message': {
      const { message } = event;
      const ended = message.turnId !== undefined && message.turnId === conversation.reply?.turnId;
      return withoutArrived({
        ...conversation,
        messages: withMessage(conversation.messages, message),
        reply: ended ? undefined : conversation.reply,
      });
    }
    case 'reply-streamed':
      return { ...conversation, reply: event.reply };
    case 'reply-retracted':
      return conversation.reply?.turnId === event.turnId ? { ...conversation, reply: undefined } : conversation;
    case 'status':
      return { ...conversation, status: event.status };
    default:
      // A newer server may send what this script does not know.
      return conversation;
  }
}

/** Takes over what the server says of the whole conversation; messages on their way stay. */
export function applyView(conversation: OpenConversation, view: ConversationView): OpenConversation {
  return withoutArrived({
    id: view.id,
    status: view.status,
    messages: view.messages,
    reply: view.working,
    outgoing: conversation.outgoing,
    cursor: view.cursor,
  });
}
