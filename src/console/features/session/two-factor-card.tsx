import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Card } from '../../components/page.tsx';
import { notify } from '../../components/toaster.tsx';
import { useSession } from './session.ts';

interface Setup {
  totpURI: string;
  backupCodes: string[];
}

/** A second proof at sign-in: six digits of an app on the phone. */
export function TwoFactorCard() {
  const user = useSession();
  const queries = useQueryClient();
  const [setup, setSetup] = useState<Setup>();
  const done = async (title: string) => {
    setSetup(undefined);
    await queries.invalidateQueries({ queryKey: ['session'] });
    notify({ title });
  };
  const begin = useMutation({
    mutationFn: (password: string) => call<Setup>('/auth/two-factor/enable', { body: { password } }),
    onSuccess: setSetup,
  });
  const verify = useMutation({
    mutationFn: (code: string) => call('/auth/two-factor/verify-totp', { body: { code } }),
    onSuccess: () => done('Two-factor sign-in is on'),
  });
  const end = useMutation({
    mutationFn: (password: string) => call('/auth/two-factor/disable', { body: { password } }),
    onSuccess: () => done('Two-factor sign-in is off'),
  });
  if (!user.hasPassword) return null;
  const error = begin.error ?? verify.error ?? end.error;
  const asked = (name: string, run: (text: string) => void) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(String(new FormData(event.currentTarget).get(name)));
  };
  return (
    <Card
      title="Two-factor sign-in"
      about={
        user.twoFactor
          ? 'On: sign-in asks for a code of your authenticator app.'
          : 'Off: your password alone signs you in.'
      }
    >
      <div className="max-w-md p-4">
        {setup ? (
          <form onSubmit={asked('code', verify.mutate)} className="flex flex-col gap-3">
            <p className="text-sm">Add this key to your authenticator app:</p>
            <code className="rounded-md bg-sunken p-2 font-mono text-sm [overflow-wrap:anywhere]">
              {secretOf(setup.totpURI)}
            </code>
            <p className="text-sm">Keep these codes for the day your phone is gone; each works once:</p>
            <code className="grid grid-cols-2 gap-1 rounded-md bg-sunken p-2 font-mono text-sm">
              {setup.backupCodes.map((code) => (
                <span key={code}>{code}</span>
              ))}
            </code>
            <Field
              label="Code the app shows now"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
            />
            <Button type="submit" tone="primary" busy={verify.isPending} className="self-start">
              Turn on
            </Button>
          </form>
        ) : (
          <form
            key={String(user.twoFactor)}
            onSubmit={asked('password', user.twoFactor ? end.mutate : begin.mutate)}
            className="flex items-end gap-2"
          >
            <Field
              label="Your password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              className="flex-1"
            />
            <Button type="submit" size="large" busy={begin.isPending || end.isPending}>
              {user.twoFactor ? 'Turn off' : 'Set up'}
            </Button>
          </form>
        )}
        {error && (
          <p role="alert" className="mt-2 text-sm text-bad">
            {error.message}
          </p>
        )}
      </div>
    </Card>
  );
}

/** `otpauth://totp/…?secret=ABC` without the picture: people can type it. */
function secretOf(uri: string): string {
  return (
    new URL(uri).searchParams
      .get('secret')
      ?.replace(/(.{4})/g, '$1 ')
      .trim() ?? uri
  );
}
