import { Paperclip, Send, StickyNote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { Thread } from '#wire/console/thread.ts';
import { Button } from '../../components/button.tsx';
import { cn } from '../../components/class-names.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Keys } from '../../components/keys.tsx';
import { WaitingFiles } from './attachments.tsx';
import { before, useGivenBack } from './give-back.ts';
import { Suggestions } from './suggestions.tsx';
import { useFiles } from './use-files.ts';
import { useKeptText } from './use-kept-text.ts';
import { useSend } from './use-send.ts';
import { useSuggestions } from './use-suggestions.ts';

export interface ComposerHandle {
  focus: (kind: 'reply' | 'note') => void;
  /** Puts a text in, after what is there. */
  insert: (text: string) => void;
}

interface Props {
  ref?: React.Ref<ComposerHandle>;
  thread: Thread;
  /** Said above it, when a reply would do more than reply. */
  hint?: string;
  onTyping: (typing: boolean) => void;
}

const names = { reply: 'Reply', note: 'Note' } as const;
/** No key for this long: they stopped typing. */
const typingMs = 4_000;

/** Writes to the customer, or for the team only. What is typed is kept until it is sent. */
export function Composer({ ref, thread, hint, onTyping }: Props) {
  const conversationId = thread.row.id;
  const { kind, setKind, text, setText, other } = useKeptText(conversationId, thread.kept);
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const attached = useFiles();
  const send = useSend(conversationId);
  useGivenBack(
    conversationId,
    (back) => {
      setKind(back.kind);
      setText((now) => before(back.text, now), back.kind);
      attached.restore(back.files);
    },
    attached.restore,
  );
  const ready = (text.trim() !== '' || attached.files.length > 0) && attached.ready;
  useEffect(() => {
    if (text.trim() === '') return onTyping(false);
    onTyping(true);
    const timer = setTimeout(() => onTyping(false), typingMs);
    return () => clearTimeout(timer);
  }, [text, onTyping]);
  useImperativeHandle(ref, () => ({
    focus(next) {
      setKind(next);
      area.current?.focus();
    },
    insert(more) {
      setKind('reply');
      setText((now) => (now.trim() === '' ? more : `${now}\n\n${more}`), 'reply');
      area.current?.focus();
    },
  }));
  const listId = useId();
  const suggest = useSuggestions({
    kind,
    text,
    row: thread.row,
    onReplace(next, caret) {
      setText(next);
      // After React wrote the text: it puts the caret at the end.
      requestAnimationFrame(() => area.current?.setSelectionRange(caret, caret));
    },
  });
  function submit(close: boolean) {
    if (!ready) return;
    send({ kind, text: text.trim(), files: attached.files }, close && kind === 'reply');
    setText('');
    attached.clear();
  }
  function pressed(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (suggest.pressed(event)) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      submit(false);
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault();
      submit(true);
    } else if (event.key === 'Escape') event.currentTarget.blur();
  }
  const note = kind === 'note';
  return (
    <section
      aria-label="Write"
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        attached.add(event.dataTransfer.files);
      }}
      className={cn(
        '@container relative rounded-lg border has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:-outline-offset-1 has-[textarea:focus-visible]:outline-focus',
        note ? 'border-note-line bg-note' : 'border-line bg-panel',
      )}
    >
      <div className="flex items-center gap-1 px-2 pt-1.5">
        {(['reply', 'note'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={kind === name}
            onClick={() => {
              setKind(name);
              area.current?.focus();
            }}
            className={cn(
              'h-7 rounded-md px-2.5 text-sm',
              kind === name ? 'font-semibold text-ink' : 'text-faint hover:text-ink',
            )}
          >
            {names[name]}
            {name !== kind && other.trim() !== '' && (
              <span className="ms-1.5 inline-block size-1.5 rounded-full bg-accent align-middle">
                <span className="sr-only"> (not sent yet)</span>
              </span>
            )}
          </button>
        ))}
        {!note && hint && <span className="ms-auto truncate pe-1 text-xs text-faint">{hint}</span>}
        {note && <span className="ms-auto truncate pe-1 text-xs text-note-ink">Only the team sees it</span>}
      </div>
      {suggest.open && (
        <Suggestions
          id={listId}
          label={note ? 'Colleagues' : 'Canned replies'}
          items={suggest.items}
          active={suggest.active}
          onPick={suggest.pick}
          empty={note ? 'Nobody is called that.' : 'No canned reply is called that.'}
        />
      )}
      <textarea
        ref={area}
        dir="auto"
        aria-autocomplete="list"
        aria-controls={suggest.open ? listId : undefined}
        aria-activedescendant={suggest.open && suggest.chosen ? `${listId}-${suggest.chosen.id}` : undefined}
        aria-label={note ? 'Note for the team' : 'Reply to the customer'}
        placeholder={note ? 'Write a note for the team, @ names a colleague' : 'Write a reply, / for canned ones'}
        value={text}
        maxLength={20_000}
        rows={3}
        onChange={(event) => {
          setText(event.target.value);
          suggest.moved(event.target.selectionEnd);
        }}
        onKeyDown={pressed}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          attached.add(event.clipboardData.files);
        }}
        className="block field-sizing-content max-h-[32vh] min-h-18 w-full resize-none bg-transparent px-3.5 py-1.5 text-base outline-none placeholder:text-faint"
      />
      <WaitingFiles files={attached.files} onRemove={attached.remove} />
      <div className="flex items-center gap-2 px-2 pb-2">
        <IconButton label="Attach files" onClick={() => chooser.current?.click()}>
          <Paperclip size={16} aria-hidden="true" />
        </IconButton>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="Files"
          onChange={(event) => {
            attached.add(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        <span className="flex-1" />
        {!note && (
          <Button tone="quiet" disabled={!ready} onClick={() => submit(true)}>
            Send and close
            <span className="hidden @md:inline">
              <Keys keys="alt+enter" />
            </span>
          </Button>
        )}
        <Button
          tone="primary"
          disabled={!ready}
          icon={note ? <StickyNote size={14} aria-hidden="true" /> : <Send size={14} aria-hidden="true" />}
          onClick={() => submit(false)}
        >
          {note ? 'Add note' : 'Send'}
          <span className="hidden @md:inline">
            <Keys keys="mod+enter" inverted />
          </span>
        </Button>
      </div>
    </section>
  );
}
