import { useEffect, useSyncExternalStore } from 'react';
import type { LiveEvent } from '#wire/console/live.ts';
import { queryClient } from '../../api/query-client.ts';
import { refreshRows, reloadLists } from '../inbox/queries.ts';
import { forgetPresence, setPresence } from './presence.ts';
import { type LiveState, listen, liveState } from './stream.ts';
import { streamed } from './streamed-reply.ts';

/** Events of one turn come in bursts; the lists are fetched once per burst. */
const gatherMs = 250;
/** Counts are dearer and matter less to the second. */
const countsMs = 1_000;
/** More changed conversations than this at once: load the list anew. */
const mostRows = 50;

/** Types that change neither a list nor a thread by themselves. */
const quiet = new Set(['reply-streamed', 'message-understood', 'knowledge-searched', 'model-called']);

/** Keeps every loaded list and the open thread as the server has them. */
export function useLive(): void {
  useEffect(() => {
    const changed = new Set<string>();
    let rowsTimer: ReturnType<typeof setTimeout> | undefined;
    let countsTimer: ReturnType<typeof setTimeout> | undefined;
    let wasLost = false;

    function flush() {
      rowsTimer = undefined;
      const ids = [...changed];
      changed.clear();
      for (const id of ids) queryClient.invalidateQueries({ queryKey: ['thread', id] });
      const rows = ids.length > mostRows ? reloadLists() : refreshRows(ids);
      rows.catch(() => undefined);
    }

    function heard(event: LiveEvent) {
      streamed(event);
      if (quiet.has(event.type)) return;
      changed.add(event.conversationId);
      rowsTimer ??= setTimeout(flush, gatherMs);
      countsTimer ??= setTimeout(() => {
        countsTimer = undefined;
        queryClient.invalidateQueries({ queryKey: ['inbox-counts'] });
      }, countsMs);
    }

    const stop = listen((message) => {
      if (message.kind === 'event') heard(message.event);
      else if (message.kind === 'presence') setPresence(message.presence);
      else if (message.state === 'lost') {
        wasLost = true;
        forgetPresence();
      } else if (message.state === 'live' && wasLost) {
        wasLost = false;
        void reloadLists();
        queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'inbox' });
      }
    });
    return () => {
      stop();
      clearTimeout(rowsTimer);
      clearTimeout(countsTimer);
    };
  }, []);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(listen, liveState);
}
