import type { Outgoing as OutgoingMessage } from '../../state/widget-state.ts';
import { Icon } from '../icon.tsx';
import { sayFault } from '../say-fault.ts';
import { useWidget } from '../use-widget.ts';

/** What the customer wrote and the server does not have yet. Nothing typed is ever lost. */
export function Outgoing({ message }: { message: OutgoingMessage }) {
  const { controller, t } = useWidget();
  const failed = message.state === 'failed';
  return (
    <article class={failed ? 'entry customer failed' : 'entry customer sending'}>
      {message.text !== '' && (
        <div class="body" dir="auto">
          {message.text.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other name
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      {message.attachments && message.attachments.length > 0 && (
        <ul class="files">
          {message.attachments.map((file) => (
            <li key={file.id} class="file">
              <Icon name="file" />
              <span class="name" dir="auto">
                {file.name}
              </span>
            </li>
          ))}
        </ul>
      )}
      {failed ? (
        <p class="trouble" role="alert">
          <Icon name="alert" />
          <span>{message.refusal ? sayFault(message.refusal, t) : t.notSent}</span>
          <button type="button" onClick={() => controller.retry(message.clientId)}>
            {t.retry}
          </button>
          <button type="button" onClick={() => controller.discard(message.clientId)}>
            {t.discard}
          </button>
        </p>
      ) : (
        <p class="note">{t.sending}</p>
      )}
    </article>
  );
}
