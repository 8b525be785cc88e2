import { queryOptions } from '@tanstack/react-query';
import type { EvalJob } from '#wire/console/eval-jobs.ts';
import type { EvalCaseList, EvalCasePair, EvalRunList } from '#wire/console/eval-pages.ts';
import { call } from '../../api/client.ts';

/** Pauses between looks while a run is on its way. */
const workingMs = 1_000;

export const isOpen = (job: EvalJob | undefined) => job?.state === 'queued' || job?.state === 'running';

/** How long one is told how a run ended: whoever started it in the evening looks in the morning. */
const newsMs = 24 * 60 * 60_000;

export const isNews = ({ finishedAt }: EvalJob) =>
  finishedAt === undefined || Date.now() - Date.parse(finishedAt) < newsMs;

export const runsQuery = queryOptions({
  queryKey: ['evals'],
  queryFn: ({ signal }) => call<EvalRunList>('/evals', { signal }),
  staleTime: 0,
  refetchInterval: ({ state }) => (isOpen(state.data?.job) ? workingMs : false),
});

export const casesQuery = (run: string, against: string | undefined) =>
  queryOptions({
    queryKey: ['evals', run, against],
    queryFn: ({ signal }) =>
      call<EvalCaseList>(
        `/evals/${encodeURIComponent(run)}/cases${against ? `?${new URLSearchParams({ against })}` : ''}`,
        { signal },
      ),
  });

export const caseQuery = (run: string, id: string, attempt: number, before: string | undefined) => {
  const query = new URLSearchParams({ run, case: id, attempt: String(attempt), ...(before ? { before } : {}) });
  return queryOptions({
    queryKey: ['evals', run, id, attempt, before],
    queryFn: ({ signal }) => call<EvalCasePair>(`/evals/case?${query}`, { signal }),
  });
};
