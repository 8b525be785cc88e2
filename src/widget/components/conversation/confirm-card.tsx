import type { CardState, ConfirmCardView } from '#wire/widget/card.ts';
import type { Strings } from '../../locales/strings.ts';
import { Icon } from '../icon.tsx';
import { useTask } from '../use-task.ts';
import { useWidget } from '../use-widget.ts';

const outcome: Record<Exclude<CardState, 'pending'>, keyof Strings> = {
  confirmed: 'confirmed',
  done: 'confirmed',
  cancelled: 'cancelled',
  expired: 'expired',
};

/** An action in words, with a yes and a no. The click authorises it; nothing the model writes does. */
export function ConfirmCard({ card }: { card: ConfirmCardView }) {
  const { controller, t } = useWidget();
  const { busy, problem, run } = useTask();
  const late = card.state === 'pending' && new Date(card.expiresAt) < new Date();
  const state = late ? 'expired' : card.state;
  return (
    <section class={`card ${state}`} aria-label={card.title}>
      <h4 dir="auto">{card.title}</h4>
      {state === 'pending' ? (
        <>
          <p class="note">{t.nothingYet}</p>
          <div class="actions">
            <button
              type="button"
              class="primary"
              disabled={busy}
              onClick={() => void run(() => controller.decide(card, 'confirm'))}
            >
              {t.confirm}
            </button>
            <button
              type="button"
              class="quiet"
              disabled={busy}
              onClick={() => void run(() => controller.decide(card, 'cancel'))}
            >
              {t.cancel}
            </button>
          </div>
        </>
      ) : (
        <p class="outcome">
          <Icon name={state === 'confirmed' || state === 'done' ? 'check' : 'close'} />
          {t[outcome[state]]}
        </p>
      )}
      {problem && (
        <p class="trouble" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
