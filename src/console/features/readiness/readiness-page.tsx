import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { GitCompareArrows } from 'lucide-react';
import type { IntentReadinessView, ReadinessPage as ReadinessView } from '#wire/console/readiness.ts';
import { call } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { ComparedDrafts } from './compared-drafts.tsx';
import { ReadinessTable } from './readiness-table.tsx';
import { ShadowCard } from './shadow-card.tsx';

/** What the AI would have sent where people answered, and what each intent is ready for. */
export function ReadinessPage() {
  const page = useQuery({
    queryKey: ['readiness'],
    queryFn: ({ signal }) => call<ReadinessView>('/readiness', { signal }),
    staleTime: 0,
  });
  const { intent: chosen } = useSearch({ from: '/frame/readiness' });
  const navigate = useNavigate({ from: '/readiness' });
  const open = (intent: string | undefined) => navigate({ search: { intent } });
  return (
    <Page
      title="Readiness"
      about="What the AI would have sent where people answered, before anything is automated."
      wide
    >
      <Loaded query={page}>
        {(data) => (
          <>
            <ShadowCard shadow={data.shadow} spentTodayMicros={data.spentTodayMicros} />
            <Card
              title="Intents"
              about={`By ${data.days} days of drafts beside people’s replies, and of drafts that people reviewed.`}
            >
              {data.intents.length === 0 ? (
                <EmptyState icon={<GitCompareArrows size={28} aria-hidden="true" />} title="Nothing was compared yet">
                  With shadow mode on, the AI drafts beside what people send. Each reply of theirs is evidence.
                </EmptyState>
              ) : (
                <ReadinessTable intents={data.intents} onOpen={open} />
              )}
            </Card>
            <Opened intent={data.intents.find(({ intent }) => intent === chosen)} onClose={() => open(undefined)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Opened({ intent, onClose }: { intent: IntentReadinessView | undefined; onClose: () => void }) {
  return (
    <SidePanel open={intent !== undefined} onClose={onClose} title={intent?.title ?? ''} description={intent?.because}>
      {intent && <ComparedDrafts intent={intent.intent} />}
    </SidePanel>
  );
}
