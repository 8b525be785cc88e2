import { Icon } from './icon.tsx';
import { Preview } from './preview.tsx';
import { useWidget } from './use-widget.ts';

export function MessagesPage() {
  const { state, controller, t } = useWidget();
  return (
    <div class="messages">
      {state.conversations.length === 0 ? (
        <p class="empty">{t.noMessages}</p>
      ) : (
        <ul>
          {state.conversations.map((conversation) => (
            <li key={conversation.id}>
              <Preview conversation={conversation} />
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="primary" onClick={controller.startNew}>
          {t.newConversation}
        </button>
        <button type="button" class="quiet" onClick={controller.talkToPerson}>
          <Icon name="person" />
          {t.talkToPerson}
        </button>
      </div>
    </div>
  );
}
