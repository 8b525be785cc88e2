import { useState } from 'preact/hooks';
import type { ConversationStatus } from '#wire/widget/conversation.ts';
import { fill } from '../../locales/strings.ts';
import { useTask } from '../use-task.ts';
import { useWidget } from '../use-widget.ts';

/** Asked only when a person will answer later: where, if the tab is closed by then. */
export function EmailField({ status }: { status: ConversationStatus }) {
  const { controller, t } = useWidget();
  const { busy, problem, run } = useTask();
  const [email, setEmail] = useState('');
  if (status.email) return <p class="aside">{fill(t.emailKept, { email: status.email })}</p>;
  return (
    <form
      class="card email"
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => controller.leaveEmail(email.trim()));
      }}
    >
      <p>{t.emailTitle}</p>
      <div class="field">
        <input
          type="email"
          required
          autocomplete="email"
          aria-label={t.emailLabel}
          placeholder={t.emailLabel}
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={busy}>
          {t.emailSave}
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
