import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Card } from '../../components/page.tsx';
import { notify } from '../../components/toaster.tsx';
import { useSession } from './session.ts';

export function PasswordCard() {
  const user = useSession();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      call('/auth/change-password', { body: { ...body, revokeOtherSessions: true } }),
    onSuccess: () => {
      form.current?.reset();
      notify({ title: 'Password changed', description: 'Your other browsers were signed out.' });
    },
  });
  if (!user.hasPassword) {
    return (
      <Card title="Password" about="You came by a link and have no password yet.">
        <div className="p-4">
          <Button tone="primary" onClick={() => navigate({ to: '/welcome' })}>
            Choose a password
          </Button>
        </div>
      </Card>
    );
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    change.mutate({ currentPassword: String(data.get('current')), newPassword: String(data.get('next')) });
  }
  return (
    <Card title="Password" about={`For ${user.email}. Changing it signs your other browsers out.`}>
      <form ref={form} onSubmit={submit} className="flex max-w-sm flex-col gap-3 p-4">
        <input type="hidden" name="username" autoComplete="username" value={user.email} readOnly />
        <Field label="Current password" name="current" type="password" autoComplete="current-password" required />
        <Field
          label="New password"
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          help="At least 10 characters."
        />
        {change.error && (
          <p role="alert" className="text-sm text-bad">
            {change.error.message}
          </p>
        )}
        <Button type="submit" busy={change.isPending} className="self-start">
          Change password
        </Button>
      </form>
    </Card>
  );
}
