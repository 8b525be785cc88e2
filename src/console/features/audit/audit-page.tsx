import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, Link2, Link2Off, ScrollText } from 'lucide-react';
import { useState } from 'react';
import type { AuditChain, AuditEntryView, AuditPage as AuditPageView } from '#wire/console/desk-pages.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { ClockTime } from '../../components/relative-time.tsx';
import { Table } from '../../components/table.tsx';
import { actionWords } from './action-words.ts';
import { type AuditFilter, AuditFilterBar, auditParameters } from './audit-filter.tsx';

/** Who changed what, in a log whose entries hold each other's hashes. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>({});
  const parameters = auditParameters(filter);
  const filtered = parameters !== '';
  const log = useInfiniteQuery({
    queryKey: ['audit', parameters],
    queryFn: ({ pageParam, signal }) =>
      call<AuditPageView>(`/audit?${parameters}${pageParam ? `&before=${pageParam}` : ''}`, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const first = log.data?.pages[0];
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Page
      title="Audit"
      about="Every change and who made it. Each entry holds the hash of the one before."
      wide
      actions={
        <a
          href={`/console/api/audit/export?${parameters}`}
          download
          className="inline-flex h-8 items-center gap-2 rounded-md border border-line-strong bg-panel px-3 text-sm font-medium hover:bg-hover"
        >
          <Download size={14} aria-hidden="true" /> {filtered ? 'Export what is shown' : 'Export'}
        </a>
      }
    >
      <Chain />
      <Card>
        <AuditFilterBar filter={filter} known={first} onChange={setFilter} />
        <Loaded query={{ data: first, isError: log.isError, error: log.error, refetch: log.refetch }}>
          {() =>
            entries.length === 0 ? (
              <EmptyState
                icon={<ScrollText size={28} aria-hidden="true" />}
                title={filtered ? 'No entry fits' : 'Nothing was changed yet'}
              >
                {filtered
                  ? 'Widen the days, or clear the filter.'
                  : 'What people do in the console is written down here.'}
              </EmptyState>
            ) : (
              <Entries entries={entries} />
            )
          }
        </Loaded>
        {log.hasNextPage && (
          <div className="p-3 text-center">
            <Button busy={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
              Older
            </Button>
          </div>
        )}
      </Card>
    </Page>
  );
}

function Chain() {
  const chain = useQuery({
    queryKey: ['audit-chain'],
    queryFn: ({ signal }) => call<AuditChain>('/audit/chain', { signal }),
    staleTime: 0,
  });
  if (!chain.data)
    return <p className="mb-4 h-5 text-sm text-soft">{chain.isError ? chain.error.message : 'Following the chain…'}</p>;
  if (chain.data.entries === 0) return null;
  return chain.data.intact ? (
    <p className="num mb-4 flex items-center gap-2 text-sm text-good">
      <Link2 size={15} aria-hidden="true" /> The chain holds over all {chain.data.entries} entries.
    </p>
  ) : (
    <p role="alert" className="num mb-4 flex items-center gap-2 text-sm font-medium text-bad">
      <Link2Off size={15} aria-hidden="true" /> The chain is broken at entry {chain.data.brokenAt}: the log was changed
      from outside.
    </p>
  );
}

function Entries({ entries }: { entries: AuditEntryView[] }) {
  return (
    <Table<AuditEntryView>
      label="Changes"
      rows={entries}
      keyOf={(entry) => String(entry.id)}
      columns={[
        { title: 'When', cell: (entry) => <ClockTime at={entry.at} className="whitespace-nowrap text-soft" /> },
        { title: 'Who', cell: (entry) => entry.actor.name },
        { title: 'What', cell: (entry) => <Chip>{actionWords(entry.action)}</Chip> },
        {
          title: 'To what',
          cell: (entry) =>
            entry.conversationId ? (
              <Link
                to="/inbox/{-$view}/{-$conversationId}"
                params={{ view: 'all', conversationId: entry.conversationId }}
                className="text-link underline underline-offset-2"
              >
                Conversation
              </Link>
            ) : (
              <span className="[overflow-wrap:anywhere]">{entry.subject}</span>
            ),
        },
        {
          title: 'Details',
          wide: true,
          cell: (entry) => (
            <span className="text-xs text-soft [overflow-wrap:anywhere]">
              {entry.details.map(([name, value]) => `${name}: ${value}`).join(' · ')}
            </span>
          ),
        },
      ]}
    />
  );
}
