import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangeRequest } from '#wire/console/changes.ts';
import type { InboxRow } from '#wire/console/inbox.ts';
import type { SessionUser } from '#wire/console/session-user.ts';
import type { Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { placeRows, refreshRows } from '../inbox/queries.ts';
import { useSession } from '../session/session.ts';
import { threadQuery } from './queries.ts';

const failures: Record<ChangeRequest['change'], string> = {
  'take-over': 'You did not take it over',
  'hand-back': 'It was not handed back',
  assign: 'It was not assigned',
  resolve: 'It was not resolved',
  reopen: 'It was not reopened',
  spam: 'It was not moved',
  snooze: 'It was not snoozed',
  tags: 'The tags were not saved',
  'add-tag': 'The tag was not saved',
};

/** Changes a conversation: shown at once, taken back with a sentence when the server refuses. */
export function useChange(conversationId: string) {
  const queries = useQueryClient();
  const user = useSession();
  const key = threadQuery(conversationId).queryKey;
  return useMutation({
    mutationFn: (change: ChangeRequest) => call<void>(`/conversations/${conversationId}/changes`, { body: change }),
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: key, exact: true });
      const before = queries.getQueryData(key);
      if (before) {
        const row = foreseen(before.row, change, user);
        queries.setQueryData(key, { ...before, row });
        placeRows([row]);
      }
      return { before };
    },
    onError: (error, change, held) => {
      if (held?.before) {
        queries.setQueryData(key, held.before);
        placeRows([held.before.row]);
      }
      notifyFailure(failures[change.change], error);
    },
    onSuccess: (_, change) => {
      if (change.change === 'spam' && change.spam) {
        notify({
          title: 'Marked as spam',
          action: {
            label: 'Undo',
            run: () =>
              call(`/conversations/${conversationId}/changes`, { body: { change: 'spam', spam: false } })
                .then(() => refreshRows([conversationId]))
                .catch((error: unknown) => notifyFailure('It is still spam', error)),
          },
        });
      }
    },
    onSettled: () => {
      queries.invalidateQueries({ queryKey: key });
      queries.invalidateQueries({ queryKey: ['inbox-counts'] });
      refreshRows([conversationId]).catch(() => undefined);
    },
  });
}

/** The row as it will most likely be; the server's answer replaces it. */
export function foreseen(row: InboxRow, change: ChangeRequest, user: SessionUser): InboxRow {
  switch (change.change) {
    case 'take-over':
      return { ...row, owner: { kind: 'human', id: user.id, name: user.name }, ai: undefined };
    case 'hand-back':
      return { ...row, owner: { kind: 'ai', name: user.desk.persona } };
    case 'assign':
      return change.to.kind === 'team'
        ? { ...row, owner: { kind: 'team', id: change.to.team, name: teamName(user, change.to.team) } }
        : row;
    case 'resolve':
      return { ...row, ticket: { ...row.ticket, state: 'resolved' } };
    case 'reopen':
      return { ...row, ticket: { ...row.ticket, state: 'open' } };
    case 'spam':
      return { ...row, spam: change.spam, views: change.spam ? ['spam'] : row.views };
    case 'snooze':
      return { ...row, snoozedUntil: change.until ?? undefined, views: change.until ? ['snoozed'] : row.views };
    case 'add-tag':
      return { ...row, tags: [...new Set([...row.tags, change.tag])] };
    case 'tags':
      return { ...row, tags: change.tags };
  }
}

function teamName(user: SessionUser, team: string): string {
  return user.desk.teams.find((other) => other.id === team)?.name ?? team;
}

/** True while the thread's ticket takes no more work. */
export function isOver(thread: Thread): boolean {
  return ['resolved', 'awaiting_csat', 'closed', 'reopened'].includes(thread.row.ticket.state);
}
