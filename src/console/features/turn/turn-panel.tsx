import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { TurnDetail } from '#wire/console/turn.ts';
import { call } from '../../api/client.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';

const TurnSteps = lazy(() => import('./turn-steps.tsx').then((module) => ({ default: module.TurnSteps })));

/** "Why this answer?": the turn, step by step, over the thread. */
export function TurnPanel({ turnId, onClose }: { turnId?: string; onClose: () => void }) {
  const turn = useQuery({
    queryKey: ['turn', turnId],
    queryFn: ({ signal }) => call<TurnDetail>(`/turns/${turnId}`, { signal }),
    enabled: turnId !== undefined,
    staleTime: 5_000,
  });
  return (
    <SidePanel open={turnId !== undefined} onClose={onClose} title="Why this answer?" description={turn.data?.question}>
      {turn.isPending && turnId !== undefined && <StepsSkeleton />}
      {turn.isError && <ErrorState error={turn.error} retry={() => turn.refetch()} />}
      <Suspense fallback={<StepsSkeleton />}>{turn.data && <TurnSteps turn={turn.data} />}</Suspense>
    </SidePanel>
  );
}

function StepsSkeleton() {
  return (
    <Loading label="Loading the steps">
      <div className="flex flex-col gap-4 p-5">
        <Skeleton className="h-16 w-full" />
        <Skeleton className="h-24 w-full" />
        <Skeleton className="h-24 w-full" />
      </div>
    </Loading>
  );
}
