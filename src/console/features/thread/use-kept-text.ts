import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';
import { keepText, keptText } from './kept-text.ts';
import { threadQuery } from './queries.ts';

type Kind = 'reply' | 'note';

/** The server hears of it when one has stopped typing for this long. */
const pauseMs = 800;

/**
 * What is typed and not sent: kept in this browser at once and on the server soon, so that it is
 * there after a reload and on another device. The newer of the two is what one starts with.
 */
export function useKeptText(conversationId: string, kept: Thread['kept']) {
  const [start] = useState(() => {
    const here = keptText(conversationId);
    return kept && (!here || kept.at > here.at) ? kept : here;
  });
  const [kind, setKind] = useState<Kind>(start?.kind ?? 'reply');
  const [text, setText] = useState(start?.text ?? '');
  const told = useRef(kept?.text ?? '');
  const queries = useQueryClient();
  useEffect(() => {
    keepText(conversationId, { kind, text });
    if (text === told.current) return;
    const timer = setTimeout(() => {
      told.current = text;
      const at = new Date().toISOString();
      queries.setQueryData(threadQuery(conversationId).queryKey, (thread) =>
        thread ? { ...thread, kept: text ? { kind, text, at } : undefined } : thread,
      );
      // Lost on the way: it is still here, and goes with the next pause.
      call(`/conversations/${conversationId}/text`, { method: 'PUT', body: { kind, text } }).catch(() => {
        told.current = '';
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [conversationId, kind, text, queries]);
  return { kind, setKind, text, setText };
}
