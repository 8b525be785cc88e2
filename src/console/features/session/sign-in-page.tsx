import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { takeFocus } from '../../components/take-focus.ts';
import { DoorFrame } from './door-frame.tsx';
import { SecondFactor } from './second-factor.tsx';

/** The link's token stands behind `#`, so that no server log sees it. */
function linkToken(): string | undefined {
  return /^#link=([\w-]{20,})$/.exec(location.hash)?.[1];
}

export function SignInPage() {
  const [token] = useState(linkToken);
  return <DoorFrame>{token ? <OpenLink token={token} /> : <PasswordForm />}</DoorFrame>;
}

function OpenLink({ token }: { token: string }) {
  const enter = useEnter();
  const opened = useRef(false);
  const open = useMutation({
    mutationFn: () => call('/auth/sign-in/link', { body: { token } }),
    onSuccess: () => enter('/welcome'),
  });
  useEffect(() => {
    // A link opens once: never twice from one page.
    if (opened.current) return;
    opened.current = true;
    history.replaceState(null, '', location.pathname);
    open.mutate();
  }, [open.mutate]);
  if (!open.isError) return <p role="status">Opening your sign-in link…</p>;
  return (
    <div role="alert" className="flex flex-col gap-4">
      <p>{open.error.message}</p>
      <Button size="large" onClick={() => location.reload()}>
        Sign in with a password
      </Button>
    </div>
  );
}

function PasswordForm() {
  const enter = useEnter();
  const { to } = useSearch({ from: '/sign-in' });
  const [needsCode, setNeedsCode] = useState(false);
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      call<{ twoFactorRedirect?: boolean }>('/auth/sign-in/email', { body }),
    onSuccess: (result) => (result.twoFactorRedirect ? setNeedsCode(true) : enter(to)),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) });
  }
  if (needsCode) return <SecondFactor onDone={() => enter(to)} />;
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label="E-mail" name="email" type="email" autoComplete="username" required ref={takeFocus} />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <p role="alert" className="min-h-5 text-sm text-bad">
        {signIn.error?.message}
      </p>
      <Button type="submit" tone="primary" size="large" busy={signIn.isPending}>
        Sign in
      </Button>
      <p className="text-sm text-soft">
        Forgot it? An admin can send you a sign-in link; on the server,{' '}
        <code className="font-mono text-xs">handrail sign-in-link</code> prints one.
      </p>
    </form>
  );
}

function useEnter() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (to?: string) => {
    queries.clear();
    // Only paths of the console: an address given from outside must not lead away.
    await navigate({ to: to?.startsWith('/') && !to.startsWith('//') ? to : '/', replace: true });
  };
}
