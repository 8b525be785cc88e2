import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useWidget } from './use-widget.ts';

/** Asking right from the first page: no click in between. */
export function AskField() {
  const { controller, t } = useWidget();
  const [text, setText] = useState('');
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        controller.startNew();
        controller.send(text.trim());
      }}
    >
      <input
        value={text}
        aria-label={t.ask}
        placeholder={t.ask}
        enterkeyhint="send"
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="send" aria-label={t.send} disabled={text.trim() === ''}>
        <Icon name="send" />
      </button>
    </form>
  );
}
