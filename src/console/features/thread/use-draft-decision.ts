import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecideDraftRequest, DraftView } from '#wire/console/draft.ts';
import type { Thread } from '#wire/console/thread.ts';
import { call } from '../../api/client.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { refreshRows } from '../inbox/queries.ts';
import { keepText } from './kept-text.ts';
import { hold, sendNow, undoSeconds } from './outbox.ts';
import { threadQuery } from './queries.ts';
import { closeAwayNotice } from './use-away-notice.ts';

const done: Record<DecideDraftRequest['decision'], string> = {
  send: 'Sent',
  reject: 'Rejected: the conversation is yours to answer',
  regenerate: 'The AI writes it anew',
};

/** Decides a draft. What goes to the customer can be taken back for some seconds. */
export function useDraftDecision(draft: DraftView, conversationId: string) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const key = threadQuery(conversationId).queryKey;

  const put = (change: (thread: Thread) => Thread) =>
    queries.setQueryData(key, (thread) => (thread ? change(thread) : thread));

  async function post(request: DecideDraftRequest, keepalive = false) {
    try {
      await call(`/drafts/${draft.id}/decision`, { body: request, keepalive });
      keepText(draft.id, { kind: 'reply', text: '' });
      if (request.decision !== 'send') notify({ title: done[request.decision] });
    } catch (error) {
      notifyFailure('The draft is still there', error);
      throw error;
    } finally {
      queries.invalidateQueries({ queryKey: key });
      queries.invalidateQueries({ queryKey: ['inbox-counts'] });
      refreshRows([conversationId]).catch(() => undefined);
    }
  }

  async function decide(request: DecideDraftRequest) {
    if (busy) return;
    if (request.decision !== 'send') {
      setBusy(true);
      await post(request).catch(() => undefined);
      setBusy(false);
      return;
    }
    const seconds = undoSeconds();
    put((thread) => ({ ...thread, draft: undefined }));
    const restore = () => put((thread) => ({ ...thread, draft }));
    hold(
      {
        id: draft.id,
        conversationId,
        text: request.text,
        kind: 'reply',
        undo: () => {
          closeAwayNotice(draft.id);
          restore();
        },
        send: async (keepalive) => {
          closeAwayNotice(draft.id);
          await post(request, keepalive);
        },
      },
      seconds,
    );
    if (seconds === 0) sendNow(draft.id);
  }

  return { decide, busy };
}
