import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';
import { keepText, keptText, textIn } from './kept-text.ts';
import { threadQuery } from './queries.ts';

type Kind = 'reply' | 'note';
type Next = string | ((now: string) => string);

const otherOf = { reply: 'note', note: 'reply' } as const;

/** The server hears of it when one has stopped typing for this long. */
const pauseMs = 800;

/**
 * What is typed and not sent: kept in this browser at once and on the server soon, so that it is
 * there after a reload and on another device. The newer of the two is what one starts with. A reply and a note
 * have a text each: what was meant for the team must not stand where one press sends it to the customer. The
 * server keeps the one that is written at.
 */
export function useKeptText(conversationId: string, kept: Thread['kept']) {
  const [start] = useState(() => {
    const here = keptText(conversationId);
    if (!kept || (here && here.at >= kept.at)) return here;
    return { ...kept, other: textIn(here, otherOf[kept.kind]) };
  });
  const [kind, setKind] = useState<Kind>(start?.kind ?? 'reply');
  const [texts, setTexts] = useState({ reply: textIn(start, 'reply'), note: textIn(start, 'note') });
  const text = texts[kind];
  const other = texts[otherOf[kind]];
  const setText = (next: Next, of = kind) =>
    setTexts((all) => ({ ...all, [of]: typeof next === 'function' ? next(all[of]) : next }));
  const told = useRef(kept?.text ?? '');
  const queries = useQueryClient();
  useEffect(() => {
    keepText(conversationId, { kind, text, other });
    const heard = text === '' && other !== '' ? { kind: otherOf[kind], text: other } : { kind, text };
    if (heard.text === told.current) return;
    const timer = setTimeout(() => {
      told.current = heard.text;
      const at = new Date().toISOString();
      queries.setQueryData(threadQuery(conversationId).queryKey, (thread) =>
        thread ? { ...thread, kept: heard.text ? { ...heard, at } : undefined } : thread,
      );
      // Lost on the way: it is still here, and goes with the next pause.
      call(`/conversations/${conversationId}/text`, { method: 'PUT', body: heard }).catch(() => {
        told.current = '';
      });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [conversationId, kind, text, other, queries]);
  return { kind, setKind, text, setText, other };
}
