import { fill } from '../locales/strings.ts';
import { AgentFace } from './agent-face.tsx';
import { Icon } from './icon.tsx';
import { useWidget } from './use-widget.ts';

/** Who is on the other side, said plainly: an AI with its mark, or a person. */
export function Header() {
  const { state, controller, t } = useWidget();
  const { desk, page, conversation } = state;
  const owner = conversation.status?.owner;
  const talking = page.name === 'conversation';
  const person = talking && owner?.kind === 'person' ? owner : undefined;
  const agent = desk?.agent ?? '';

  return (
    <header class="header">
      {talking && (
        <button type="button" class="round" aria-label={t.back} onClick={() => controller.go({ name: 'home' })}>
          <Icon name="back" flip />
        </button>
      )}
      {talking ? (
        <>
          <AgentFace person={person?.name} isPerson={person !== undefined} />
          <div class="who">
            <h2>
              {person ? (person.name ?? desk?.company) : agent}
              {!person && agent && <span class="tag">{t.ai}</span>}
            </h2>
            <p>{person ? desk?.company : agent && fill(t.aiNotice, { agent })}</p>
          </div>
        </>
      ) : (
        <h2 class="title">{t.messages}</h2>
      )}
      <button type="button" class="round" aria-label={t.close} onClick={() => controller.close()}>
        <Icon name="close" />
      </button>
    </header>
  );
}
