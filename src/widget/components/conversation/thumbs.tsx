import { useState } from 'preact/hooks';
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
      {newest && message.thumb === 'down' && <Reason message={message} />}
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

const longestReason = 1_000;

/** What was wrong, in the customer's own words, once. */
function Reason({ message }: { message: MessageView }) {
  const { controller, t } = useWidget();
  const { busy, run } = useTask();
  const [text, setText] = useState('');
  const [told, setTold] = useState(false);
  if (told) return <p class="reason">{t.rateThanks}</p>;
  return (
    <form
      class="reason field"
      onSubmit={(event) => {
        event.preventDefault();
        const reason = text.trim();
        if (reason === '') return;
        void run(async () => {
          await controller.thumb(message, 'down', reason);
          setTold(true);
        });
      }}
    >
      <input
        value={text}
        maxLength={longestReason}
        aria-label={t.whatWasWrong}
        placeholder={t.whatWasWrong}
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="primary" disabled={busy || text.trim() === ''}>
        {t.rateSend}
      </button>
    </form>
  );
}
