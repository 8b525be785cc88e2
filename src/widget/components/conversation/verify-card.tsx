import { useState } from 'preact/hooks';
import type { VerifyCardView } from '#wire/widget/card.ts';
import type { CodeSent } from '#wire/widget/verification.ts';
import { fill } from '../../locales/strings.ts';
import { Icon } from '../icon.tsx';
import { useTask } from '../use-task.ts';
import { useWidget } from '../use-widget.ts';

/** A code that is on its way, and what was typed to get it. */
interface Sent {
  to: CodeSent;
  email: string | undefined;
}

/** Shows who the customer is by a code sent to their e-mail, without leaving the chat. */
export function VerifyCard({ card }: { card: VerifyCardView }) {
  const { t } = useWidget();
  const [sent, setSent] = useState<Sent>();
  if (card.state !== 'pending') {
    return (
      <section class={`card ${card.state}`}>
        <p class="outcome">
          <Icon name={card.state === 'done' ? 'check' : 'clock'} />
          {card.state === 'done' ? t.verified : t.expired}
        </p>
      </section>
    );
  }
  return (
    <section class="card verify" aria-label={t.verifyTitle}>
      <h4>
        <Icon name="shield" />
        {t.verifyTitle}
      </h4>
      {sent ? <EnterCode sent={sent} onSent={setSent} /> : <AskForCode card={card} onSent={setSent} />}
    </section>
  );
}

function AskForCode({ card, onSent }: { card: VerifyCardView; onSent(sent: Sent): void }) {
  const { controller, t } = useWidget();
  const { busy, problem, run } = useTask();
  const [email, setEmail] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const typed = email.trim() || undefined;
        void run(async () => onSent({ to: await controller.requestCode(typed), email: typed }));
      }}
    >
      <p>{card.maskedEmail ? fill(t.verifyTo, { email: card.maskedEmail }) : t.verifyAsk}</p>
      {!card.maskedEmail && (
        <input
          type="email"
          required
          autocomplete="email"
          aria-label={t.emailLabel}
          placeholder={t.emailLabel}
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      <button type="submit" class="primary" disabled={busy}>
        {t.sendCode}
      </button>
      {problem && (
        <p class="trouble" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

function EnterCode({ sent, onSent }: { sent: Sent; onSent(sent: Sent): void }) {
  const { controller, t } = useWidget();
  const { busy, problem, run } = useTask({
    invalid_request: t.codeWrong,
    expired: t.codeOver,
    already_decided: t.codeOver,
    not_found: t.codeOver,
  });
  const [code, setCode] = useState('');
  const enter = (digits: string) => void run(() => controller.enterCode(digits)).then(() => setCode(''));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 6) enter(code);
      }}
    >
      <p>{fill(t.codeSent, { email: sent.to.maskedEmail })}</p>
      <input
        class="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={6}
        aria-label={t.code}
        placeholder="••••••"
        value={code}
        onInput={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6);
          setCode(digits);
          if (digits.length === 6 && !busy) enter(digits);
        }}
      />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy || code.length < 6}>
          {t.check}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={busy}
          onClick={() => void run(async () => onSent({ ...sent, to: await controller.requestCode(sent.email) }))}
        >
          {t.sendAgain}
        </button>
      </div>
      {problem && (
        <p class="trouble" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
