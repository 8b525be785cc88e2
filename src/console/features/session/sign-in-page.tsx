import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SignInOptions } from '#wire/console/session-user.ts';
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
  const company = useQuery(optionsQuery).data?.company;
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
      {company && <CompanySignIn company={company} to={to} />}
      <p className="text-sm text-soft">
        Forgot it? An admin can send you a sign-in link; on the server,{' '}
        <code className="font-mono text-xs">handrail sign-in-link</code> prints one.
      </p>
    </form>
  );
}

const optionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: ({ signal }) => call<SignInOptions>('/sign-in-options', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What the provider or the server says no with, in words. */
const refusals: Record<string, string> = {
  signup_disabled: 'You are not in the team yet: ask an admin to invite you.',
  unable_to_create_session: 'You were taken out of the team.',
  account_not_linked: 'This address belongs to another way of signing in. Use your password.',
  user_info_is_missing: 'Your company’s sign-in did not say who you are, or did not verify your address.',
  access_denied: 'Your company’s sign-in said no.',
};

/** By the company's identity provider: leaves the page, and comes back signed in or with a reason. */
function CompanySignIn({ company, to }: { company: NonNullable<SignInOptions['company']>; to?: string }) {
  const failed = new URLSearchParams(location.search).get('error') ?? undefined;
  const start = useMutation({
    mutationFn: () =>
      call<{ url: string }>('/auth/sign-in/oauth2', {
        body: {
          providerId: company.providerId,
          callbackURL: `/console${to?.startsWith('/') && !to.startsWith('//') ? to : '/'}`,
          errorCallbackURL: '/console/sign-in',
        },
      }),
    onSuccess: ({ url }) => location.assign(url),
  });
  const said = start.error?.message ?? (failed && (refusals[failed] ?? 'Signing in there did not work. Try again.'));
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-4">
      <Button size="large" busy={start.isPending} onClick={() => start.mutate()}>
        Sign in with {company.name}
      </Button>
      {said && (
        <p role="alert" className="text-sm text-bad">
          {said}
        </p>
      )}
    </div>
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
