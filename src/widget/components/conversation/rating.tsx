import { useState } from 'preact/hooks';
import type { ConversationStatus } from '#wire/widget/conversation.ts';
import { Icon } from '../icon.tsx';
import { useTask } from '../use-task.ts';
import { useWidget } from '../use-widget.ts';

const scores = [1, 2, 3, 4, 5];

/** Asked once, after an issue is done. The number counts at once; words may follow. */
export function Rating({ status }: { status: ConversationStatus }) {
  const { controller, t } = useWidget();
  const { busy, problem, run } = useTask();
  const [score, setScore] = useState<number>();
  const [comment, setComment] = useState('');
  const [told, setTold] = useState(false);

  if (status.csat === 'none') return null;
  if (told || (status.csat === 'given' && score === undefined)) {
    return (
      <p class="aside">
        <Icon name="check" />
        {t.rateThanks}
      </p>
    );
  }
  return (
    <section class="card rating" aria-label={t.rateTitle}>
      <h4>{t.rateTitle}</h4>
      <fieldset class="scores" aria-label={t.rateTitle}>
        {scores.map((value) => (
          <button
            type="button"
            key={value}
            disabled={busy}
            aria-pressed={score === value}
            aria-label={value === 1 ? `1, ${t.rateLow}` : value === 5 ? `5, ${t.rateHigh}` : String(value)}
            onClick={() => void run(() => controller.rate(value)).then((done) => done && setScore(value))}
          >
            {value}
          </button>
        ))}
      </fieldset>
      <p class="ends" aria-hidden="true">
        <span>{t.rateLow}</span>
        <span>{t.rateHigh}</span>
      </p>
      {score !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run(() => controller.rate(score, comment.trim())).then((done) => done && setTold(true));
          }}
        >
          <textarea
            rows={2}
            maxLength={2000}
            aria-label={t.rateComment}
            placeholder={t.rateComment}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={busy}>
            {t.rateSend}
          </button>
        </form>
      )}
      {problem && (
        <p class="trouble" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
