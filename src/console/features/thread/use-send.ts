import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { notifyFailure } from '../../components/toaster.tsx';
import { refreshRows } from '../inbox/queries.ts';
import { giveBack, type Written } from './give-back.ts';
import { hold, undoSeconds } from './outbox.ts';
import { closeAwayNotice } from './use-away-notice.ts';

/** Sends after the time in which it can be taken back; notes go at once. */
export function useSend(conversationId: string) {
  const queries = useQueryClient();
  return (written: Written, close: boolean) => {
    const { kind, text, files } = written;
    const attachments = files.flatMap(({ stored }) => stored?.id ?? []);
    const clientId = crypto.randomUUID();
    const seconds = kind === 'note' ? 0 : undoSeconds();
    hold(
      {
        id: clientId,
        conversationId,
        text: text || files.map(({ name }) => name).join(', '),
        kind,
        undo: () => {
          closeAwayNotice(clientId);
          giveBack(conversationId, written);
        },
        async send(keepalive) {
          closeAwayNotice(clientId);
          try {
            await call(`/conversations/${conversationId}/messages`, {
              body: { kind, text, close, clientId, attachments: attachments.length > 0 ? attachments : undefined },
              keepalive,
            });
          } catch (error) {
            notifyFailure(kind === 'note' ? 'The note was not added' : 'Your reply was not sent', error);
            throw error;
          }
          await queries.invalidateQueries({ queryKey: ['thread', conversationId] });
          queries.invalidateQueries({ queryKey: ['inbox-counts'] });
          refreshRows([conversationId]).catch(() => undefined);
        },
      },
      seconds,
    );
  };
}
