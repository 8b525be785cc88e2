import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { MessagesSquare } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { views } from '#wire/console/view.ts';
import { cn } from '../../components/class-names.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Keys } from '../../components/keys.tsx';
import { useWide } from '../../components/use-wide.ts';
import { useCommands } from '../commands/registry.ts';
import { sameView, savedViewsQuery } from '../saved-views/queries.ts';
import { MenuButton } from '../shell/menu-button.tsx';
import { ThreadPage } from '../thread/thread-page.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { InboxFilter } from './inbox-cache.ts';
import { InboxList } from './inbox-list.tsx';
import { InboxToolbar } from './inbox-toolbar.tsx';
import { chooseNone } from './selection.ts';
import { viewInfo } from './views.tsx';

/** List, thread and context beside each other; on a phone one at a time. */
export function InboxPage() {
  const params = useParams({ from: '/frame/inbox/{-$view}/{-$conversationId}' });
  const search = useSearch({ from: '/frame/inbox/{-$view}/{-$conversationId}' });
  const navigate = useNavigate();
  const wide = useWide();
  const view = views.find((known) => known === params.view) ?? 'all';
  const openId = params.conversationId;
  const filter: InboxFilter = useMemo(() => ({ view, ...search.filter }), [view, search.filter]);

  const saved = sameView(useQuery(savedViewsQuery).data ?? [], filter);

  const open = useCallback(
    (id: string) =>
      navigate({
        to: '/inbox/{-$view}/{-$conversationId}',
        params: { view, conversationId: id },
        search: (before) => ({ filter: before.filter }),
      }),
    [navigate, view],
  );
  const setFilter = useCallback(
    (next: InboxFilter) => {
      const { view: _, ...rest } = next;
      chooseNone();
      navigate({
        to: '/inbox/{-$view}/{-$conversationId}',
        params: { view, conversationId: openId },
        search: { filter: rest },
        replace: true,
      });
    },
    [navigate, view, openId],
  );
  const leave = useCallback(
    () =>
      navigate({
        to: '/inbox/{-$view}/{-$conversationId}',
        params: { view, conversationId: undefined },
        search: (before) => ({ filter: before.filter }),
      }),
    [navigate, view],
  );
  useCommands(
    views.map((name) => ({
      id: `go.${name}`,
      title: viewInfo[name].title,
      group: 'Go to' as const,
      keys: `g ${viewInfo[name].key}`,
      run: () => {
        chooseNone();
        navigate({ to: '/inbox/{-$view}/{-$conversationId}', params: { view: name, conversationId: undefined } });
      },
    })),
  );

  return (
    <div className="relative flex h-full min-w-0">
      <section
        aria-label="Conversations"
        className={cn(
          'flex min-h-0 flex-col border-line bg-panel lg:w-[340px] lg:shrink-0 lg:border-e',
          !wide && (openId ? 'hidden' : 'w-full'),
        )}
      >
        <header className="flex h-12 shrink-0 items-center gap-2 px-3">
          <MenuButton />
          <h1 className="flex-1 truncate text-lg font-semibold">{saved?.name ?? viewInfo[view].title}</h1>
        </header>
        <InboxToolbar filter={filter} onChange={setFilter} />
        <InboxList filter={filter} openId={openId} onOpen={open} onClearFilter={() => setFilter({ view })} />
        <BulkBar />
      </section>
      {openId ? (
        <ThreadPage key={openId} conversationId={openId} turnId={search.turn} onLeave={leave} />
      ) : (
        wide && (
          <section aria-label="Conversation" className="flex flex-1 items-center justify-center">
            <EmptyState icon={<MessagesSquare size={32} aria-hidden="true" />} title="No conversation is open">
              <p>
                Choose one, or move with <Keys keys="j" /> and <Keys keys="k" />.
              </p>
              <p className="mt-1">
                <Keys keys="?" /> shows all keys.
              </p>
            </EmptyState>
          </section>
        )
      )}
    </div>
  );
}
