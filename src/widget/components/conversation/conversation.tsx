import { Icon } from '../icon.tsx';
import { useWidget } from '../use-widget.ts';
import { Composer } from './composer.tsx';
import { EmailField } from './email-field.tsx';
import { Message } from './message.tsx';
import { Outgoing } from './outgoing.tsx';
import { QueueCard } from './queue-card.tsx';
import { Rating } from './rating.tsx';
import { Reply } from './reply.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

/** One thread, its state, and where to write. */
export function Conversation() {
  const { state, controller, t } = useWidget();
  const { conversation, connection } = state;
  const { status, messages, reply, outgoing } = conversation;
  const { log, away, toEnd } = useStickToEnd(conversation);
  const empty = messages.length === 0 && outgoing.length === 0;
  const isAgents = !status || status.owner.kind === 'ai';
  const waiting =
    isAgents && status?.state !== 'closed' && outgoing.length === 0 && !reply ? messages.at(-1) : undefined;
  const newestAnswer = messages.findLast((message) => message.from !== 'system' && message.from !== 'customer');
  // With a card after it the words only lead up to the card, and are no answer to be judged.
  const leadsToCard = messages.at(-1)?.card !== undefined;

  return (
    <>
      {connection === 'lost' && (
        <p class="banner" role="status">
          {t.lost}
        </p>
      )}
      <div class="scroll" ref={log}>
        <div class="flow">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: people without a mouse scroll the log by keys */}
          <div class="log" role="log" aria-live="polite" aria-label={t.messages} tabIndex={0}>
            {empty && <Opening />}
            {messages.map((message) => (
              <Message
                key={message.id}
                message={message}
                newest={message === newestAnswer && !leadsToCard}
                awaits={message === waiting}
              />
            ))}
            {outgoing.map((one) => (
              <Outgoing key={one.clientId} message={one} />
            ))}
            {reply && <Reply reply={reply} />}
          </div>
          {status?.state === 'review' && (
            <p class="aside">
              <Icon name="clock" />
              {t.review}
            </p>
          )}
          {status?.owner.kind === 'queue' && <QueueCard owner={status.owner} />}
          {status?.owner.kind === 'queue' && <EmailField status={status} />}
          {status && <Rating status={status} />}
          {status?.state === 'closed' && <p class="aside">{t.resolved}</p>}
        </div>
      </div>
      {away && (
        <button type="button" class="to-end" aria-label={t.newMessage} onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
      <footer class="foot">
        {isAgents && (
          <button type="button" class="quiet small" onClick={controller.talkToPerson}>
            <Icon name="person" />
            {t.talkToPerson}
          </button>
        )}
        <Composer placeholder={empty ? t.ask : t.write} />
      </footer>
    </>
  );
}

/** Before the first word: things to ask, so that an empty page is never the start. */
function Opening() {
  const { state, controller, t } = useWidget();
  const suggestions = state.desk?.suggestions ?? [];
  return (
    <div class="opening">
      <h3>{t.howCanWeHelp.replace(/^./u, (letter) => letter.toLocaleUpperCase(state.locale))}</h3>
      <div class="chips">
        {suggestions.map((suggestion) => (
          <button type="button" key={suggestion} onClick={() => controller.send(suggestion)}>
            {suggestion}
          </button>
        ))}
      </div>
    </div>
  );
}
