import type { ConversationSummary } from '#wire/widget/conversation.ts';
import { sayAge } from '../locales/say-time.ts';
import { AgentFace } from './agent-face.tsx';
import { useWidget } from './use-widget.ts';

/** One conversation in a list. */
export function Preview({ conversation }: { conversation: ConversationSummary }) {
  const { state, controller, t } = useWidget();
  const unread = conversation.from !== 'customer' && conversation.lastSeq > (state.seen[conversation.id] ?? 0);
  const from = conversation.from === 'customer' ? `${t.you}: ` : '';
  return (
    <button
      type="button"
      class={unread ? 'preview unread' : 'preview'}
      onClick={() => void controller.openConversation(conversation.id)}
    >
      <AgentFace isPerson={conversation.from === 'person'} />
      <span class="words">
        <span class="text" dir="auto">
          {from}
          {conversation.preview}
        </span>
        <time dateTime={conversation.at}>{sayAge(new Date(conversation.at), new Date(), state.locale)}</time>
      </span>
    </button>
  );
}
