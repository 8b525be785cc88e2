import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../locales/strings.ts';
import { Icon } from '../icon.tsx';
import { useWidget } from '../use-widget.ts';

/** The server's own limit; it refuses more with the same number. */
const maxCharacters = 20_000;

/** Where to write. Enter sends, Shift+Enter breaks the line; while a word is being composed, neither. */
export function Composer({ placeholder }: { placeholder: string }) {
  const { controller, t } = useWidget();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const over = text.length - maxCharacters;
  const ready = text.trim() !== '' && over <= 0;

  useEffect(() => {
    // A phone's keyboard would cover half of what there is to read.
    if (!matchMedia('(pointer: coarse)').matches) field.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${Math.min(current.scrollHeight, 140)}px`;
  }, [text]);

  const send = () => {
    if (!ready) return;
    controller.send(text.trim());
    setText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        value={text}
        dir="auto"
        aria-label={placeholder}
        placeholder={placeholder}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" aria-label={t.send} disabled={!ready}>
        <Icon name="send" />
      </button>
      {over > 0 && (
        <p class="trouble" role="alert">
          {fill(t.tooLong, { count: over })}
        </p>
      )}
    </form>
  );
}
