import { ArrowDown, Sparkles } from 'lucide-react';
import { Fragment, memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Thread, ThreadEntry } from '#wire/console/thread.ts';
import { Button } from '../../components/button.tsx';
import { cn } from '../../components/class-names.ts';
import { useCustomerTyping } from '../live/presence.ts';
import { useStreamedReply } from '../live/streamed-reply.ts';
import { useSession } from '../session/session.ts';
import { ApprovalCard } from './approval-card.tsx';
import { EventLine } from './event-line.tsx';
import { MessageBubble } from './message-view.tsx';
import { type OutboxEntry, sendNow, takeBack } from './outbox.ts';
import { ToolCallLine } from './tool-call-line.tsx';

interface Props {
  thread: Thread;
  waiting: OutboxEntry[];
  onWhy: (turnId: string) => void;
}

/** Closer to the end than this counts as "at the end": new messages scroll into view. */
const nearPixels = 80;

/** What was said and done, oldest first; stays at the end unless one scrolled up to read. */
export const ThreadEntries = memo(function ThreadEntries({ thread, waiting, onWhy }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const { entries } = thread;
  const last = entries.at(-1);
  const streamed = useStreamedReply(thread.row.id);
  const typing = useCustomerTyping(thread.row.id);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && atEnd.current) element.scrollTop = element.scrollHeight;
  });
  useEffect(() => {
    // Cards and pictures of the page change its height after the first drawing.
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id of the last entry is the news.
  useEffect(() => {
    if (!atEnd.current) setBehind(true);
  }, [last?.id]);

  function scrolled() {
    const element = scroller.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPixels;
    if (atEnd.current) setBehind(false);
  }
  function toEnd() {
    atEnd.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'smooth' });
  }

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        onScroll={scrolled}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling thread must be reachable with the keyboard.
        tabIndex={0}
        role="log"
        aria-label="Messages"
        className="focus-inset h-full overflow-y-auto px-3 py-4 sm:px-5"
      >
        <div className="mx-auto max-w-4xl">
          {entries.map((entry, index) => (
            <Fragment key={entry.id}>
              <Entry entry={entry} conversationId={thread.row.id} before={entries[index - 1]} onWhy={onWhy} />
            </Fragment>
          ))}
          {thread.approvals.map((approval) => (
            <ApprovalCard key={approval.id} approval={approval} conversationId={thread.row.id} />
          ))}
          {thread.turn && <AtWork text={streamed} />}
          {waiting.map((entry) => (
            <Waiting key={entry.id} entry={entry} />
          ))}
          {typing && <CustomerTypes name={thread.row.customer.name} />}
        </div>
      </div>
      {behind && (
        <Button
          size="small"
          className="absolute bottom-3 left-1/2 -translate-x-1/2 shadow-floating"
          icon={<ArrowDown size={13} aria-hidden="true" />}
          onClick={toEnd}
        >
          New messages
        </Button>
      )}
    </div>
  );
});

function Entry({
  entry,
  conversationId,
  before,
  onWhy,
}: {
  entry: ThreadEntry;
  conversationId: string;
  before?: ThreadEntry;
  onWhy: (turnId: string) => void;
}) {
  switch (entry.type) {
    case 'event':
      return <EventLine event={entry} />;
    case 'tool-call':
      return (
        <div className="my-1 ps-0 sm:ps-10">
          <ToolCallLine call={entry.call} />
        </div>
      );
    case 'message': {
      const continued =
        before?.type === 'message' &&
        before.kind === entry.kind &&
        before.author.kind === entry.author.kind &&
        before.author.id === entry.author.id &&
        Date.parse(entry.at) - Date.parse(before.at) < 5 * 60_000;
      return <MessageBubble message={entry} conversationId={conversationId} continued={continued} onWhy={onWhy} />;
    }
  }
}

/** The AI is at work; its words as they come. */
function AtWork({ text }: { text?: string }) {
  const { desk } = useSession();
  return (
    <div className="mt-4 flex flex-row-reverse">
      <div className="max-w-[min(42rem,88%)] rounded-lg rounded-se-sm border border-dashed border-ai-line bg-ai px-3.5 py-2.5">
        <p className="flex items-center gap-1.5 text-xs text-ai-ink">
          <Sparkles size={13} aria-hidden="true" className="animate-breathe" />
          {desk.persona} {text ? 'is writing' : 'is working on it'}
        </p>
        {text && <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>}
      </div>
    </div>
  );
}

/** Where the customer's next message will stand. */
function CustomerTypes({ name }: { name: string }) {
  return (
    <p className="ms-10.5 mt-4 flex items-center gap-2 text-xs text-soft">
      <span aria-hidden="true" className="flex gap-1 rounded-full bg-sunken px-2 py-1.5">
        {['', '[animation-delay:200ms]', '[animation-delay:400ms]'].map((delay) => (
          <span key={delay} className={cn('size-1.5 animate-breathe rounded-full bg-current', delay)} />
        ))}
      </span>
      {name} is typing …
    </p>
  );
}

/** Said, and still to be taken back. */
function Waiting({ entry }: { entry: OutboxEntry }) {
  const seconds = useSecondsLeft(entry.at);
  return (
    <div className="mt-4 flex flex-col items-end gap-1">
      <div className="max-w-[min(42rem,88%)] rounded-lg rounded-se-sm border border-dashed border-line-strong bg-staff px-3.5 py-2.5 opacity-80">
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {entry.text}
        </p>
      </div>
      <p className="num flex items-center gap-2 text-xs text-faint">
        {entry.state === 'sending' || seconds === 0 ? (
          'Sending…'
        ) : (
          <>
            Goes out in {seconds} s
            <button type="button" className="text-link underline underline-offset-2" onClick={() => takeBack(entry.id)}>
              Undo
            </button>
            <button type="button" className="text-link underline underline-offset-2" onClick={() => sendNow(entry.id)}>
              Send now
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function useSecondsLeft(at: number): number {
  const left = () => Math.max(0, Math.ceil((at - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it only depends on the time given.
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 500);
    return () => clearInterval(timer);
  }, [at]);
  return seconds;
}
