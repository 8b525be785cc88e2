import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { takeFocus } from '../../components/take-focus.ts';

/** The six digits of the authenticator app, or one of the saved codes. */
export function SecondFactor({ onDone }: { onDone: () => void }) {
  const [saved, setSaved] = useState(false);
  const verify = useMutation({
    mutationFn: (code: string) =>
      call(saved ? '/auth/two-factor/verify-backup-code' : '/auth/two-factor/verify-totp', { body: { code } }),
    onSuccess: onDone,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    verify.mutate(String(new FormData(event.currentTarget).get('code')).trim());
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field
        key={String(saved)}
        label={saved ? 'One of your saved codes' : 'Code from your authenticator app'}
        name="code"
        autoComplete="one-time-code"
        inputMode={saved ? 'text' : 'numeric'}
        required
        ref={takeFocus}
      />
      <p role="alert" className="min-h-5 text-sm text-bad">
        {verify.error?.message}
      </p>
      <Button type="submit" tone="primary" size="large" busy={verify.isPending}>
        Continue
      </Button>
      <Button tone="quiet" onClick={() => setSaved(!saved)}>
        {saved ? 'Use the authenticator app' : 'Use a saved code'}
      </Button>
    </form>
  );
}
