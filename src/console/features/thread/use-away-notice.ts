import { useEffect } from 'react';
import { notify } from '../../components/toaster.tsx';
import { takeBack, waitingOf } from './outbox.ts';

/** How to close the notice of what waits, by its id. */
const shown = new Map<string, () => void>();

export function closeAwayNotice(id: string): void {
  shown.get(id)?.();
  shown.delete(id);
}

/**
 * What waits to go out stands in its thread with its own Undo. Only when the thread is left does a
 * notice take its place: over an open thread it would cover the button that sends the next one.
 */
export function useAwayNotice(conversationId: string, customer: string): void {
  useEffect(() => {
    for (const { id } of waitingOf(conversationId)) closeAwayNotice(id);
    return () => {
      for (const { id, at } of waitingOf(conversationId)) {
        const close = notify({
          title: `Your reply to ${customer} goes out`,
          // Nought would stay until closed.
          timeout: Math.max(1, at - Date.now()),
          action: { label: 'Undo', run: () => takeBack(id) },
        });
        shown.set(id, close);
      }
    };
  }, [conversationId, customer]);
}
