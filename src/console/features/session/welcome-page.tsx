import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import type { WelcomeRequest } from '#wire/console/session-user.ts';
import { ApiError, call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { takeFocus } from '../../components/take-focus.ts';
import { DoorFrame } from './door-frame.tsx';
import { sessionQuery } from './session.ts';

/** After a sign-in link: name, address and a password of one's own. */
export function WelcomePage() {
  const session = useQuery(sessionQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const welcome = useMutation({
    mutationFn: (body: WelcomeRequest) => call('/welcome', { body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] });
      await navigate({ to: '/', replace: true });
    },
  });
  const user = session.data;
  useEffect(() => {
    if (session.isError) navigate({ to: '/sign-in', replace: true });
    if (user?.hasPassword) navigate({ to: '/', replace: true });
  }, [session.isError, user, navigate]);
  if (!user) return <DoorFrame>One moment…</DoorFrame>;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    welcome.mutate({ name: text('name'), email: text('email'), password: text('password') });
  }
  const fault = (field: string) =>
    welcome.error instanceof ApiError && welcome.error.field === field ? welcome.error.message : undefined;
  const first = user.email.endsWith('.invalid');
  return (
    <DoorFrame>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <div>
          <h2 className="text-lg font-semibold">You are in</h2>
          <p className="text-sm text-soft">
            {first
              ? `You are the first admin of the ${user.desk.company} desk.`
              : `Welcome to the ${user.desk.company} desk.`}{' '}
            Choose how you sign in from now on.
          </p>
        </div>
        <Field
          label="Your name"
          name="name"
          autoComplete="name"
          defaultValue={user.name}
          required
          ref={takeFocus}
          fault={fault('name')}
        />
        <Field
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={first ? '' : user.email}
          readOnly={!first}
          required
          fault={fault('email')}
        />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          help="At least 10 characters."
          fault={fault('password')}
        />
        <p role="alert" className="min-h-5 text-sm text-bad">
          {welcome.error && !(welcome.error instanceof ApiError && welcome.error.field) ? welcome.error.message : ''}
        </p>
        <Button type="submit" tone="primary" size="large" busy={welcome.isPending}>
          Save and open the inbox
        </Button>
        <Button tone="quiet" onClick={() => navigate({ to: '/', replace: true })}>
          Later
        </Button>
      </form>
    </DoorFrame>
  );
}
