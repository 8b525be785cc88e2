import { queryOptions } from '@tanstack/react-query';
import type { CustomerPanel, Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';

export const threadQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['thread', conversationId] as const,
    queryFn: ({ signal }) => call<Thread>(`/conversations/${conversationId}`, { signal }),
  });

export const customerQuery = (conversationId: string) =>
  queryOptions({
    // Below the thread's key: what makes the thread stale makes this stale too.
    queryKey: ['thread', conversationId, 'customer'] as const,
    queryFn: ({ signal }) => call<CustomerPanel>(`/conversations/${conversationId}/customer`, { signal }),
  });
