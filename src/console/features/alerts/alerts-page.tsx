import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellRing } from 'lucide-react';
import type { AlertView } from '#wire/console/alerts.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { NoticeChannelsCard } from './notice-channels-card.tsx';
import { alertsQuery } from './queries.ts';

/** The figure that an alert is about. */
const metricOf: Record<string, string> = {
  'escalation-rate': 'escalation-rate',
  'retrieval-failure': 'retrieval-failure',
  'error-rate': 'error-rate',
  'response-time': 'first-response-ai',
  csat: 'csat-ai',
  accuracy: 'accuracy',
};

/** What was out of the ordinary, by more than chance. */
export function AlertsPage() {
  const page = useQuery(alertsQuery);
  return (
    <Page
      title="Alerts"
      about="Checked every five minutes against what is usual. Quiet while a difference may be chance."
    >
      <Loaded query={page}>
        {({ alerts, channels, webhookSecret }) => (
          <>
            <Card>
              {alerts.length === 0 ? (
                <EmptyState icon={<BellRing size={28} aria-hidden="true" />} title="Nothing out of the ordinary">
                  Escalations, failed searches, errors, slow answers, budgets, ratings and accuracy are watched.
                </EmptyState>
              ) : (
                <ul>
                  {alerts.map((alert) => (
                    <Row key={alert.id} alert={alert} />
                  ))}
                </ul>
              )}
            </Card>
            {channels && <NoticeChannelsCard channels={channels} webhookSecret={webhookSecret} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Row({ alert }: { alert: AlertView }) {
  const may = useMay('agent');
  const client = useQueryClient();
  const seen = useMutation({
    mutationFn: () => call(`/alerts/${alert.id}/seen`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['alerts'] }),
    onError: (error) => notifyFailure('It was not kept', error),
  });
  const metric = metricOf[alert.rule];
  return (
    <li className="flex items-start gap-3 border-b border-line px-4 py-3 last:border-0">
      <Chip tone={alert.open ? 'bad' : 'neutral'}>{alert.open ? 'open' : 'over'}</Chip>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{alert.title}</p>
        <p className="num text-sm text-soft">{alert.detail}</p>
        <p className="text-xs text-faint">
          Since <RelativeTime at={alert.at} />
          {alert.overAt && (
            <>
              , over <RelativeTime at={alert.overAt} />
            </>
          )}
          {alert.seenBy && `, seen by ${alert.seenBy}`}
        </p>
      </div>
      {metric ? (
        <Link
          to="/metrics"
          search={{ metric, days: 30, ...(alert.scope ? { intent: alert.scope } : {}) }}
          className="text-sm text-link hover:underline"
        >
          Look
        </Link>
      ) : (
        <Link to="/cost" className="text-sm text-link hover:underline">
          Look
        </Link>
      )}
      {may && alert.open && !alert.seenBy && (
        <Button size="small" busy={seen.isPending} onClick={() => seen.mutate()}>
          Seen
        </Button>
      )}
    </li>
  );
}
