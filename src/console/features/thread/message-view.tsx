import { ChevronRight, CircleHelp, Copy, ShieldCheck, Star, ThumbsDown, ThumbsUp } from 'lucide-react';
import type { MessageView } from '#wire/console/thread.ts';
import type { RichText } from '#wire/rich-text.ts';
import { Avatar } from '../../components/avatar.tsx';
import { cn } from '../../components/class-names.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { ClockTime } from '../../components/relative-time.tsx';
import { RichTextView } from '../../components/rich-text.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { JudgeAnswer } from '../reviews/judge-answer.tsx';
import { Attachments } from './attachments.tsx';
import { CitationChip, SourceList } from './citation-chip.tsx';

interface Props {
  message: MessageView;
  conversationId: string;
  /** The one before is by the same author: name and picture are not said again. */
  continued: boolean;
  onWhy: (turnId: string) => void;
}

const bubbles = {
  customer: 'bg-panel border-line',
  ai: 'bg-ai border-ai-line',
  human: 'bg-staff border-transparent',
  system: 'bg-transparent border-dashed border-line-strong text-soft',
};

/** Customer on the left, AI and staff on the right, notes over the whole width. */
export function MessageBubble({ message, conversationId, continued, onWhy }: Props) {
  if (message.kind === 'note') return <Note message={message} conversationId={conversationId} />;
  const { kind } = message.author;
  const ours = kind !== 'customer';
  return (
    <article
      aria-label={`${nameOf(message)} wrote`}
      className={cn('group flex gap-2.5', ours && 'flex-row-reverse', continued ? 'mt-1' : 'mt-4')}
    >
      {!ours && (
        <span className="w-8 shrink-0">
          {!continued && <Avatar name={message.author.name} id={message.author.id ?? ''} />}
        </span>
      )}
      <div className={cn('flex max-w-[min(42rem,88%)] min-w-0 flex-col gap-1', ours && 'items-end')}>
        {!continued && <Byline message={message} />}
        <div
          className={cn(
            'max-w-full rounded-lg border px-3.5 py-2.5',
            ours ? 'rounded-se-sm' : 'rounded-ss-sm',
            bubbles[kind],
          )}
        >
          <RichTextView
            text={message.body}
            citation={(number) => (
              <CitationChip number={number} citation={message.citations.find((one) => one.number === number)} />
            )}
          />
          {message.quoted && <Quoted text={message.quoted} />}
          {message.card && (
            <p className="mt-2 flex items-center gap-2 rounded-md border border-line bg-panel px-2.5 py-1.5 text-sm">
              <CardIcon kind={message.card.kind} />
              {message.card.title}
            </p>
          )}
          <Attachments files={message.attachments ?? []} conversationId={conversationId} />
          <SourceList citations={message.citations} />
        </div>
        <Tail message={message} onWhy={onWhy} />
      </div>
    </article>
  );
}

/** Mails before the one above it, folded. */
function Quoted({ text }: { text: RichText }) {
  return (
    <details className="group/quoted mt-2 text-sm text-soft">
      <summary className="inline-flex h-6 list-none items-center gap-1 rounded-sm px-1.5 text-xs text-faint hover:bg-hover hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight size={13} aria-hidden="true" className="transition-transform group-open/quoted:rotate-90" />
        Quoted mail
      </summary>
      <div className="mt-1 border-s-2 border-line-strong ps-3">
        <RichTextView text={text} />
      </div>
    </details>
  );
}

function CardIcon({ kind }: { kind: NonNullable<MessageView['card']>['kind'] }) {
  const Icon = kind === 'csat' ? Star : ShieldCheck;
  return <Icon size={14} aria-hidden="true" className="shrink-0 text-faint" />;
}

function Byline({ message }: { message: MessageView }) {
  return (
    <p className="flex items-center gap-1.5 text-xs text-faint">
      <span className="font-medium text-soft">{nameOf(message)}</span>
      {message.author.kind === 'ai' && (
        <span className="rounded-sm bg-ai px-1 text-2xs font-semibold tracking-wide text-ai-ink">AI</span>
      )}
      <ClockTime at={message.at} className="num" />
    </p>
  );
}

function Tail({ message, onWhy }: { message: MessageView; onWhy: (turnId: string) => void }) {
  const { turnId } = message;
  const isAnswer = message.author.kind === 'ai' && turnId !== undefined;
  return (
    <div className="flex h-6 items-center gap-1 text-xs text-faint">
      {isAnswer && (
        <button
          type="button"
          onClick={() => onWhy(turnId)}
          className="inline-flex h-6 items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-ink"
        >
          <CircleHelp size={13} aria-hidden="true" />
          Why this answer?
        </button>
      )}
      {isAnswer && <JudgeAnswer messageId={message.id} />}
      {message.thumb === 'up' && (
        <span className="inline-flex items-center gap-1">
          <ThumbsUp size={13} aria-hidden="true" /> Helpful
        </span>
      )}
      {message.thumb === 'down' && (
        <span className="inline-flex items-center gap-1">
          <ThumbsDown size={13} aria-hidden="true" /> Not helpful{message.thumbComment && `: “${message.thumbComment}”`}
        </span>
      )}
      <IconButton
        label="Copy the text"
        className="size-6 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100"
        onClick={() => copy(message.text)}
      >
        <Copy size={13} aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function Note({ message, conversationId }: Pick<Props, 'message' | 'conversationId'>) {
  return (
    <article
      aria-label={`Note by ${message.author.name}`}
      className="my-4 rounded-md border border-note-line bg-note px-3.5 py-2.5 text-note-ink"
    >
      <p className="mb-1 flex items-center gap-1.5 text-xs">
        <span className="font-semibold">{message.author.name}</span>
        <span>noted for the team</span>
        <ClockTime at={message.at} className="num" />
      </p>
      <div className="text-ink">
        <RichTextView text={message.body} />
        <Attachments files={message.attachments ?? []} conversationId={conversationId} />
      </div>
    </article>
  );
}

function nameOf(message: MessageView): string {
  return message.author.kind === 'system' ? 'Automatic message' : message.author.name;
}

async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(text);
    notify({ title: 'Copied', timeout: 1_500 });
  } catch (error) {
    notifyFailure('It was not copied', error);
  }
}
