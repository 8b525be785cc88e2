import { useQuery } from '@tanstack/react-query';
import type { TurnDetail } from '#wire/console/turn.ts';
import { call } from '../../api/client.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { Loading, Skeleton } from '../../components/skeleton.tsx';
import { TurnSteps } from './turn-steps.tsx';

/** The steps of a turn in a panel over the right side. */
export function TurnSide({ turnId, onClose }: { turnId?: string; onClose: () => void }) {
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
      {turn.data && <TurnSteps turn={turn.data} />}
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
