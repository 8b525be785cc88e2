import type { MessageView, ThumbValue } from '#wire/widget/message.ts';
import { Icon } from '../icon.tsx';
import { useTask } from '../use-task.ts';
import { useWidget } from '../use-widget.ts';

/** Was it any good? Asked under the newest answer; a "no" offers a person at once. */
export function Thumbs({ message, newest }: { message: MessageView; newest: boolean }) {
  const { state, controller, t } = useWidget();
  const { run } = useTask();
  if (!newest && !message.thumb) return null;
  const give = (value: ThumbValue) => void run(() => controller.thumb(message, value));
  const thumb = (value: ThumbValue, label: string) => (
    <button
      type="button"
      class={`thumb ${value}`}
      aria-label={label}
      aria-pressed={message.thumb === value}
      onClick={() => give(value)}
    >
      <Icon name="up" />
    </button>
  );
  const offer = newest && message.thumb === 'down' && state.conversation.status?.owner.kind === 'ai';
  return (
    <>
      <div class="thumbs">
        <span>{message.thumb === 'up' ? t.thanks : t.helpful}</span>
        {thumb('up', t.thumbUp)}
        {thumb('down', t.thumbDown)}
      </div>
      {offer && (
        <div class="offer">
          <p>{t.sorry}</p>
          <button type="button" class="chip small" onClick={controller.talkToPerson}>
            <Icon name="person" />
            {t.talkToPerson}
          </button>
        </div>
      )}
    </>
  );
}
