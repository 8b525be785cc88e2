import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../locales/strings.ts';
import { Icon } from '../icon.tsx';
import { useWidget } from '../use-widget.ts';
import { useUploads } from './use-uploads.ts';

/** The server's own limit; it refuses more with the same number. */
const maxCharacters = 20_000;

/** Where to write. Enter sends, Shift+Enter breaks the line; while a word is being composed, neither. */
export function Composer({ placeholder }: { placeholder: string }) {
  const { controller, state, t } = useWidget();
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { uploads, fault, add, remove, clear, ready } = useUploads();
  const rules = state.desk?.attachments;
  const over = text.length - maxCharacters;
  const maySend = (text.trim() !== '' || uploads.length > 0) && over <= 0 && ready;

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

  const take = (files: FileList | null | undefined, event: Event) => {
    if (!rules || !files?.length) return;
    event.preventDefault();
    add(files, rules);
  };
  const write = (now: string) => {
    setText(now);
    controller.typing(now);
  };
  const send = () => {
    if (!maySend) return;
    controller.send(
      text.trim(),
      uploads.flatMap(({ stored }) => stored ?? []),
    );
    write('');
    clear();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => rules && event.preventDefault()}
      onDrop={(event) => take(event.dataTransfer?.files, event)}
    >
      {uploads.length > 0 && (
        <ul class="files">
          {uploads.map(({ key, name, stored }) => (
            <li key={key} class={stored ? 'file' : 'file sending'}>
              <Icon name="file" />
              <span class="name" dir="auto">
                {name}
              </span>
              {!stored && (
                <span class="size" role="status">
                  {t.uploading}
                </span>
              )}
              <button type="button" aria-label={fill(t.removeFile, { name })} onClick={() => remove(key)}>
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {rules && (
        <>
          <button type="button" class="attach" aria-label={t.attach} onClick={() => chooser.current?.click()}>
            <Icon name="clip" />
          </button>
          <input
            ref={chooser}
            type="file"
            multiple
            hidden
            accept={rules.endings.join(',')}
            onChange={(event) => {
              take(event.currentTarget.files, event);
              event.currentTarget.value = '';
            }}
          />
        </>
      )}
      <textarea
        ref={field}
        rows={1}
        value={text}
        dir="auto"
        aria-label={placeholder}
        placeholder={placeholder}
        onInput={(event) => write(event.currentTarget.value)}
        onPaste={(event) => take(event.clipboardData?.files, event)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" aria-label={t.send} disabled={!maySend}>
        <Icon name="send" />
      </button>
      {(over > 0 || fault) && (
        <p class="trouble" role="alert">
          {over > 0 ? fill(t.tooLong, { count: over }) : fault}
        </p>
      )}
    </form>
  );
}
