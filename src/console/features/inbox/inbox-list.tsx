import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { SearchX } from 'lucide-react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { InboxRow } from '#wire/console/inbox.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { useCommands } from '../commands/registry.ts';
import { useSession } from '../session/session.ts';
import { type InboxFilter, isFiltered } from './inbox-cache.ts';
import { InboxRowView, rowHeight } from './inbox-row.tsx';
import { inboxQuery } from './queries.ts';
import { chooseAll, chooseNone, toggleChosen, useSelection } from './selection.ts';
import { viewInfo } from './views.tsx';

/** The next part is asked for when so many rows are left: a screenful and a half. */
const fetchAhead = 15;

interface Props {
  filter: InboxFilter;
  openId?: string;
  onOpen: (id: string) => void;
  onClearFilter: () => void;
}

/** The list of a view: fetched in parts, moved through with j and k. */
export function InboxList({ filter, openId, onOpen, onClearFilter }: Props) {
  const list = useInfiniteQuery(inboxQuery(filter));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const scroll = useRef<ScrollTo>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);

  const at = rows.findIndex((row) => row.id === openId);
  function step(by: 1 | -1) {
    const index = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
    const next = rows[index];
    if (!next) return;
    scroll.current?.(index);
    onOpen(next.id);
  }
  useCommands([
    { id: 'list.next', title: 'Next conversation', group: 'List', keys: 'j', run: () => step(1) },
    { id: 'list.previous', title: 'Previous conversation', group: 'List', keys: 'k', run: () => step(-1) },
    {
      id: 'list.choose',
      title: 'Select or unselect',
      group: 'List',
      keys: 'x',
      run: () => openId && toggleChosen(openId),
    },
    {
      id: 'list.choose-all',
      title: 'Select all that are loaded',
      group: 'List',
      keys: 'shift+x',
      run: () => chooseAll(rows.slice(0, 200).map((row) => row.id)),
    },
    { id: 'list.choose-none', title: 'Unselect all', group: 'List', keys: 'escape', run: chooseNone },
  ]);

  if (list.isPending) return <ListSkeleton />;
  if (list.isError) return <ErrorState error={list.error} retry={() => list.refetch()} />;
  if (rows.length === 0) return <NoRows filter={filter} onClearFilter={onClearFilter} />;
  return (
    <Rows
      ref={scroll}
      label={viewInfo[filter.view].title}
      rows={rows}
      openId={openId}
      onOpen={onOpen}
      more={hasNextPage && !isFetchingNextPage ? more : undefined}
      isWhole={!hasNextPage}
      busy={isFetchingNextPage}
    />
  );
}

type ScrollTo = (index: number) => void;

interface RowsProps {
  ref: React.Ref<ScrollTo>;
  label: string;
  rows: InboxRow[];
  openId?: string;
  onOpen: (id: string) => void;
  /** Fetches the next part; missing while there is none to fetch. */
  more?: () => void;
  isWhole: boolean;
  busy: boolean;
}

/** The rows that are in sight; drawn again with each step of a scroll, so it does nothing else. */
function Rows({ ref, label, rows, openId, onOpen, more, isWhole, busy }: RowsProps) {
  const chosen = useSelection();
  const { desk, id: readerId } = useSession();
  const intents = useMemo(() => new Map(desk.intents.map(({ id, title }) => [id, title])), [desk.intents]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
    // Rows come a frame later and the scroll is never held up; the rows beside the sight cover for them.
    useFlushSync: false,
  });
  useImperativeHandle(ref, () => (index) => virtual.scrollToIndex(index), [virtual]);
  const shown = virtual.getVirtualItems();
  const nearEnd = (shown.at(-1)?.index ?? 0) >= rows.length - fetchAhead;
  useEffect(() => {
    if (nearEnd) more?.();
  }, [nearEnd, more]);
  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable with the keyboard.
      tabIndex={0}
      role="feed"
      aria-busy={busy}
      aria-label={label}
      className="focus-inset min-h-0 flex-1 overflow-y-auto"
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <article
              key={item.key}
              aria-posinset={item.index + 1}
              aria-setsize={isWhole ? rows.length : -1}
              aria-label={row.customer.name}
              // Nothing in a row moves anything outside it: the browser need not look.
              className="absolute inset-x-0 contain-strict"
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
            >
              <InboxRowView
                row={row}
                intents={intents}
                readerId={readerId}
                open={row.id === openId}
                chosen={chosen.has(row.id)}
                choosing={chosen.size > 0}
                onOpen={onOpen}
                onChoose={toggleChosen}
              />
            </article>
          );
        })}
      </div>
    </div>
  );
}

function NoRows({ filter, onClearFilter }: { filter: InboxFilter; onClearFilter: () => void }) {
  if (isFiltered(filter)) {
    return (
      <EmptyState icon={<SearchX size={28} aria-hidden="true" />} title="Nothing matches">
        <p className="mb-3">No conversation in this view fits the search and filters.</p>
        <Button onClick={onClearFilter}>Clear search and filters</Button>
      </EmptyState>
    );
  }
  const { empty, icon: Icon } = viewInfo[filter.view];
  return (
    <EmptyState icon={<Icon size={28} />} title={empty.title}>
      {empty.text}
      {filter.view === 'all' && <WhereFrom />}
    </EmptyState>
  );
}

/** The way to a first conversation: be a customer of the demo, or see how one's own reach the desk. */
function WhereFrom() {
  const { demo } = useSession().desk;
  const door =
    'mt-3 flex h-8 items-center justify-center rounded-md border border-line-strong bg-panel px-3 font-medium text-ink hover:bg-hover';
  return demo ? (
    <a href="/demo" target="_blank" rel="noreferrer" className={door}>
      Be a customer on the demo page
    </a>
  ) : (
    <Link to="/channels" className={door}>
      See how they reach you
    </Link>
  );
}

function ListSkeleton() {
  return (
    <Loading label="Loading conversations">
      {Array.from({ length: 8 }, (_, index) => (
        <div key={`row-${String(index)}`} className="flex gap-3 border-b border-line p-3" style={{ height: rowHeight }}>
          <Skeleton round className="size-8" />
          <div className="flex flex-1 flex-col gap-2 pt-0.5">
            <Skeleton className="h-3 w-2/5" />
            <Skeleton className="h-3 w-11/12" />
            <Skeleton className="h-3 w-1/4" />
          </div>
        </div>
      ))}
    </Loading>
  );
}
