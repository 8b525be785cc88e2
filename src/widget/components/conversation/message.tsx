import { useState } from 'preact/hooks';
import type { MessageView } from '#wire/widget/message.ts';
import { AgentFace } from '../agent-face.tsx';
import { RichText } from '../rich-text.tsx';
import { useWidget } from '../use-widget.ts';
import { Card } from './card.tsx';
import { Choices } from './choices.tsx';
import { choicesOf } from './choices-of.ts';
import { Files } from './files.tsx';
import { Sources } from './sources.tsx';
import { Thumbs } from './thumbs.tsx';

interface Props {
  message: MessageView;
  /** The agent's or a person's newest, and an answer. */
  newest: boolean;
  /** Nothing was said since, and the agent waits for an answer. */
  awaits: boolean;
}

/** One message, from whoever wrote it. */
export function Message({ message, newest, awaits }: Props) {
  const { state, t } = useWidget();
  const [source, setSource] = useState<number>();
  const toggle = (number: number) => setSource((open) => (open === number ? undefined : number));
  const time = new Date(message.at);
  const { from } = message;
  const choices = choicesOf(message.content);
  const name = from === 'ai' ? state.desk?.agent : (message.name ?? state.desk?.company);

  if (from === 'system') {
    return (
      <div class="entry system">
        <div dir="auto">
          <RichText content={message.content} />
        </div>
        {message.card && <Card card={message.card} />}
      </div>
    );
  }
  return (
    <article class={`entry ${from}`}>
      {from === 'customer' ? (
        <span class="unseen">{t.you}: </span>
      ) : (
        <p class="from">
          <AgentFace person={message.name} isPerson={from === 'person'} />
          {name}
          {from === 'ai' && <span class="tag">{t.ai}</span>}
        </p>
      )}
      {message.content.length > 0 && (
        <div class="body" title={time.toLocaleString(state.locale)}>
          <div dir="auto">
            <RichText content={message.content} onCitation={toggle} active={source} />
          </div>
        </div>
      )}
      {message.attachments && message.attachments.length > 0 && <Files files={message.attachments} />}
      {message.citations.length > 0 && <Sources citations={message.citations} open={source} onToggle={toggle} />}
      {message.card && <Card card={message.card} />}
      {from === 'ai' && awaits && <Choices choices={choices} />}
      {from === 'ai' && !message.card && <Thumbs message={message} newest={newest && choices.length === 0} />}
    </article>
  );
}
