import { queryOptions } from '@tanstack/react-query';
import type { AlertsPage } from '#wire/console/alerts.ts';
import { call } from '../../api/client.ts';

/** Alerts are looked for every five minutes; a minute later everyone sees them. */
const everyMs = 60_000;

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: ({ signal }) => call<AlertsPage>('/alerts', { signal }),
  refetchInterval: everyMs,
});
