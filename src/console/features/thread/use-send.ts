import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { refreshRows } from '../inbox/queries.ts';
import { hold, takeBack, undoSeconds } from './outbox.ts';
import type { WaitingFile } from './use-files.ts';

/** What is on its way out, and what comes back when it is taken back or refused. */
export interface Written {
  kind: 'reply' | 'note';
  text: string;
  files: WaitingFile[];
}

/** Sends after the time in which it can be taken back; notes go at once. */
export function useSend(conversationId: string, back: (written: Written) => void) {
  const queries = useQueryClient();
  return (written: Written, close: boolean) => {
    const { kind, text, files } = written;
    const attachments = files.flatMap(({ stored }) => stored?.id ?? []);
    const clientId = crypto.randomUUID();
    const seconds = kind === 'note' ? 0 : undoSeconds();
    let dismiss = () => {};
    hold(
      {
        id: clientId,
        conversationId,
        text: text || files.map(({ name }) => name).join(', '),
        kind,
        undo: () => {
          dismiss();
          back(written);
        },
        async send(keepalive) {
          dismiss();
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
    if (seconds > 0) {
      dismiss = notify({
        title: close ? 'Sending and closing' : 'Sending',
        timeout: seconds * 1000,
        action: { label: 'Undo', run: () => takeBack(clientId) },
      });
    }
  };
}
