import { useQueryClient } from '@tanstack/react-query';
import { Send, StickyNote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { SendMessageRequest } from '#wire/console/changes.ts';
import type { Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { cn } from '../../components/class-names.ts';
import { Keys } from '../../components/keys.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { refreshRows } from '../inbox/queries.ts';
import { hold, takeBack, undoSeconds } from './outbox.ts';
import { Suggestions } from './suggestions.tsx';
import { useKeptText } from './use-kept-text.ts';
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
  const { kind, setKind, text, setText } = useKeptText(conversationId, thread.kept);
  const area = useRef<HTMLTextAreaElement>(null);
  const send = useSend(conversationId, (back, backKind) => {
    setKind(backKind);
    setText((now) => (now.trim() === '' ? back : `${back}\n\n${now}`));
  });
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
      setText((now) => (now.trim() === '' ? more : `${now}\n\n${more}`));
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
    if (text.trim() === '') return;
    send({ kind, text: text.trim(), close: close && kind === 'reply' });
    setText('');
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
      className={cn(
        'relative rounded-lg border focus-within:border-line-strong',
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
        className="focus-inset block field-sizing-content max-h-[32vh] min-h-18 w-full resize-none bg-transparent px-3.5 py-1.5 text-base placeholder:text-faint"
      />
      <div className="flex items-center gap-2 px-2 pb-2">
        <span className="flex-1" />
        {!note && (
          <Button tone="quiet" disabled={text.trim() === ''} onClick={() => submit(true)}>
            Send and close
            <span className="hidden sm:inline">
              <Keys keys="alt+enter" />
            </span>
          </Button>
        )}
        <Button
          tone="primary"
          disabled={text.trim() === ''}
          icon={note ? <StickyNote size={14} aria-hidden="true" /> : <Send size={14} aria-hidden="true" />}
          onClick={() => submit(false)}
        >
          {note ? 'Add note' : 'Send'}
          <span className="hidden sm:inline">
            <Keys keys="mod+enter" inverted />
          </span>
        </Button>
      </div>
    </section>
  );
}

/** Sends after the time in which it can be taken back; notes go at once. */
function useSend(conversationId: string, back: (text: string, kind: 'reply' | 'note') => void) {
  const queries = useQueryClient();
  return ({ kind, text, close }: Pick<SendMessageRequest, 'kind' | 'text' | 'close'>) => {
    const clientId = crypto.randomUUID();
    const seconds = kind === 'note' ? 0 : undoSeconds();
    let dismiss = () => {};
    hold(
      {
        id: clientId,
        conversationId,
        text,
        kind,
        undo: () => {
          dismiss();
          back(text, kind);
        },
        async send(keepalive) {
          dismiss();
          try {
            await call(`/conversations/${conversationId}/messages`, {
              body: { kind, text, close, clientId },
              keepalive,
            });
          } catch (error) {
            notifyFailure(kind === 'note' ? 'The note was not added' : 'Your reply was not sent', error);
            throw error;
          }
          await queries.invalidateQueries({ queryKey: ['thread', conversationId] });
          queries.invalidateQueries({ queryKey: ['inbox-counts'] });
          refreshRows([conversationId]).catch(() => undefined);
        },
      },
      seconds,
    );
    if (seconds > 0) {
      dismiss = notify({
        title: close ? 'Sending and closing' : 'Sending',
        timeout: seconds * 1000,
        action: { label: 'Undo', run: () => takeBack(clientId) },
      });
    }
  };
}
