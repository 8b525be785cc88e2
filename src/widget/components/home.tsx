import { fill } from '../locales/strings.ts';
import { AskField } from './ask-field.tsx';
import { Hours } from './hours.tsx';
import { Icon, Mark } from './icon.tsx';
import { Preview } from './preview.tsx';
import { useWidget } from './use-widget.ts';

/** The first page: a greeting, who is there, and the shortest way to an answer. */
export function Home() {
  const { state, controller, t } = useWidget();
  const { desk, session, conversations } = state;
  const name = session?.customer.name?.split(' ')[0];
  const recent = conversations[0];
  return (
    <div class="home">
      <div class="hero">
        <div class="brand">
          <Mark />
          <span>{desk?.company}</span>
          <button type="button" class="round" aria-label={t.close} onClick={() => controller.close()}>
            <Icon name="close" />
          </button>
        </div>
        <h1>
          {name ? fill(t.helloName, { name }) : t.hello}
          <br />
          {t.howCanWeHelp}
        </h1>
        <svg class="rail" viewBox="0 0 380 90" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d="M-10 84C90 84 120 66 180 44S280 14 390 14" />
        </svg>
      </div>
      <div class="sheet">
        {state.unreachable && <p class="notice bad">{t.unreachable}</p>}
        <AskField />
        {recent && (
          <section>
            <h3>{t.recent}</h3>
            <Preview conversation={recent} />
          </section>
        )}
        {desk && desk.suggestions.length > 0 && (
          <section>
            <h3>{t.suggestions}</h3>
            <ul class="suggestions">
              {desk.suggestions.map((suggestion) => (
                <li key={suggestion}>
                  <button
                    type="button"
                    onClick={() => {
                      controller.startNew();
                      controller.send(suggestion);
                    }}
                  >
                    <span dir="auto">{suggestion}</span>
                    <Icon name="back" flip />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="person-card">
          {desk && <Hours hours={desk.hours} agent={desk.agent} />}
          <button type="button" class="quiet" onClick={controller.talkToPerson}>
            <Icon name="person" />
            {t.talkToPerson}
          </button>
        </section>
      </div>
    </div>
  );
}
