import { queryOptions } from '@tanstack/react-query';
import type { EvalCaseList, EvalCasePair, EvalRunList } from '#wire/console/eval-pages.ts';
import { call } from '../../api/client.ts';

export const runsQuery = queryOptions({
  queryKey: ['evals'],
  queryFn: ({ signal }) => call<EvalRunList>('/evals', { signal }),
  staleTime: 0,
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
