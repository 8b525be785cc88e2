import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MemberList } from '#wire/console/team.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { distance, useNow } from '../../components/relative-time.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { roleWords } from './role-words.ts';

/** Links that nobody opened yet. */
export function OpenInvitations({ invitations }: { invitations: MemberList['invitations'] }) {
  const now = useNow();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => call<void>(`/members/invitations/${id}`, { method: 'DELETE' }),
    onError: (error) => notifyFailure('It still works', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  if (invitations.length === 0) return null;
  return (
    <Card title="Open links">
      <ul>
        {invitations.map((one) => (
          <li key={one.id} className="flex items-center gap-3 border-b border-line px-4 py-2.5 text-sm last:border-0">
            <span className="min-w-0 flex-1 truncate">{one.email ?? 'First admin'}</span>
            <span className="text-soft">{roleWords[one.role].title}</span>
            <span className="num text-faint">{distance(Date.parse(one.expiresAt), now)}</span>
            <Button
              size="small"
              busy={revoke.isPending && revoke.variables === one.id}
              onClick={() => revoke.mutate(one.id)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
