import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SessionView } from '#wire/console/session-user.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Card } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { notifyFailure } from '../../components/toaster.tsx';

export function SessionsCard() {
  const queries = useQueryClient();
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => call<{ sessions: SessionView[] }>('/sessions', { signal }),
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call<void>(`/sessions/${id}`, { method: 'DELETE' }),
    onError: (error) => notifyFailure('It is still signed in', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Card title="Where you are signed in">
      {sessions.isPending && <Skeleton className="m-4 h-12" />}
      {sessions.isError && <ErrorState error={sessions.error} retry={() => sessions.refetch()} />}
      <ul>
        {sessions.data?.sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-0">
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 text-sm font-medium">
                <span className="truncate">{session.device}</span>
                {session.current && <Chip tone="accent">This browser</Chip>}
              </p>
              <p className="num text-xs text-faint">
                {session.address && `${session.address} · `}seen <RelativeTime at={session.lastSeenAt} />
              </p>
            </div>
            {!session.current && (
              <Button
                size="small"
                busy={revoke.isPending && revoke.variables === session.id}
                onClick={() => revoke.mutate(session.id)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
