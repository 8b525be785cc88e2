import { LifeBuoy, PenLine, ShieldQuestion, Sparkles } from 'lucide-react';
import { memo } from 'react';
import type { InboxRow } from '#wire/console/inbox.ts';
import { reasonWords } from '#wire/console/words.ts';
import { Avatar } from '../../components/avatar.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Chip } from '../../components/chip.tsx';
import { cn } from '../../components/class-names.ts';
import { distance, RelativeTime, useNow } from '../../components/relative-time.tsx';
import { useCustomerTyping, useTypist } from '../live/presence.ts';

interface Props {
  row: InboxRow;
  /** Titles of the desk's intents by their id; one map for all rows. */
  intents: ReadonlyMap<string, string>;
  /** Who reads the list: one does not see oneself type. */
  readerId: string;
  /** The one whose thread is open. */
  open: boolean;
  /** One of those that a bulk action takes. */
  chosen: boolean;
  /** True while any row is chosen: the boxes stay visible. */
  choosing: boolean;
  onOpen: (id: string) => void;
  onChoose: (id: string) => void;
}

/** Height of a row in pixels; all rows have it, so that the list can be drawn in part. */
export const rowHeight = 84;

export const InboxRowView = memo(function InboxRowView({
  row,
  intents,
  readerId,
  open,
  chosen,
  choosing,
  onOpen,
  onChoose,
}: Props) {
  const unread = row.unread > 0;
  const typist = useTypist(row.id, readerId);
  const customerTyping = useCustomerTyping(row.id);
  return (
    <div
      className={cn(
        'group relative flex h-full gap-3 border-b border-line ps-3 pe-3',
        open ? 'bg-accent-soft' : chosen ? 'bg-hover' : 'hover:bg-hover',
      )}
    >
      {open && <span aria-hidden="true" className="absolute inset-y-0 start-0 w-[3px] bg-accent" />}
      <div className="relative pt-3">
        <span className={cn(choosing ? 'invisible' : 'group-hover:invisible')}>
          <Avatar name={row.customer.name} id={row.customer.id} />
        </span>
        <label
          className={cn(
            'absolute top-3 left-0 flex size-8 cursor-pointer items-center justify-center',
            choosing ? '' : 'opacity-0 group-hover:opacity-100',
          )}
        >
          <input
            type="checkbox"
            checked={chosen}
            onChange={() => onChoose(row.id)}
            tabIndex={-1}
            aria-label={`Select the conversation with ${row.customer.name}`}
            className="size-4 accent-accent"
          />
        </label>
      </div>
      <button
        type="button"
        onClick={() => onOpen(row.id)}
        aria-current={open || undefined}
        className="focus-inset flex min-w-0 flex-1 flex-col justify-center gap-0.5 text-start outline-offset-2"
      >
        <span className="flex items-center gap-1.5">
          <span dir="auto" className={cn('min-w-0 truncate text-sm', unread ? 'font-semibold' : 'font-medium')}>
            {row.customer.name}
          </span>
          <ChannelIcon channel={row.channel} />
          <span className="flex-1" />
          <RelativeTime at={row.updatedAt} className="num shrink-0 text-xs text-faint" />
        </span>
        <span className="flex items-center gap-1.5">
          <span
            dir="auto"
            className={cn('min-w-0 flex-1 truncate text-left text-sm', unread ? 'text-ink' : 'text-soft')}
          >
            {row.subject && <span className="text-ink">{row.subject} · </span>}
            {typist || customerTyping ? (
              <span className="text-link">{typist ?? 'Customer'} is typing …</span>
            ) : (
              <Preview row={row} />
            )}
          </span>
          {unread && (
            <span className="num inline-flex h-4 min-w-4 shrink-0 items-center justify-center rounded-full bg-accent px-1 text-2xs font-semibold text-on-accent">
              {row.unread > 9 ? '9+' : row.unread}
              <span className="sr-only"> unread</span>
            </span>
          )}
        </span>
        <span className="flex h-5 flex-wrap items-center gap-1 overflow-hidden">
          <span className="flex shrink-0 items-center gap-1 empty:hidden">
            <State row={row} />
            <ResponseTime row={row} />
          </span>
          {row.owner.kind === 'human' && <WholeChip>{row.owner.name}</WholeChip>}
          {row.ticket.intents.slice(0, 1).map((intent) => (
            <WholeChip key={intent}>{intents.get(intent) ?? intent}</WholeChip>
          ))}
          {row.tags.slice(0, 2).map((tag) => (
            <WholeChip key={tag}>{tag}</WholeChip>
          ))}
        </span>
      </button>
    </div>
  );
});

/** Has room for some letters, or is left out: the line wraps, and shows its first row only. */
function WholeChip({ children }: { children: string }) {
  return (
    <span className="flex min-w-0 max-w-max flex-[1_1_4rem]">
      <Chip>{children}</Chip>
    </span>
  );
}

function Preview({ row }: { row: InboxRow }) {
  return (
    <>
      <Lead by={row.previewBy} />
      {row.preview}
    </>
  );
}

function Lead({ by }: { by: InboxRow['previewBy'] }) {
  if (by === 'draft') return <span className="font-medium text-brass">Draft: </span>;
  if (by === 'customer') return null;
  return (
    <span className="text-faint">
      <span aria-hidden="true">↩ </span>
      <span className="sr-only">Ours: </span>
    </span>
  );
}

function State({ row }: { row: InboxRow }) {
  switch (row.ai?.kind) {
    case 'draft-ready':
      return (
        <Chip tone="accent" icon={<PenLine size={11} aria-hidden="true" />}>
          Draft ready
        </Chip>
      );
    case 'approval':
      return (
        <Chip tone="accent" icon={<ShieldQuestion size={11} aria-hidden="true" />}>
          Needs approval
        </Chip>
      );
    case 'escalated':
      return (
        <Chip tone="note" icon={<LifeBuoy size={11} aria-hidden="true" />}>
          {row.ai.reason ? reasonWords[row.ai.reason] : 'Escalated'}
        </Chip>
      );
    case 'handling':
      return (
        <Chip tone="ai" icon={<Sparkles size={11} aria-hidden="true" />}>
          AI
        </Chip>
      );
    default:
      return null;
  }
}

function ResponseTime({ row }: { row: InboxRow }) {
  const now = useNow();
  if (!row.responseTime) return null;
  const { state, dueAt } = row.responseTime;
  const due = Date.parse(dueAt);
  // The page's clock may have passed the time since the server looked.
  const tone = now > due || state === 'breached' ? 'bad' : state === 'at-risk' ? 'warn' : 'good';
  return <Chip tone={tone}>{distance(due, now)}</Chip>;
}
