import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Role, roles } from '#wire/console/role.ts';
import type { InviteRequest, InviteResult } from '#wire/console/team.ts';
import { call } from '../../api/client.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { Select } from '../../components/select.tsx';
import { takeFocus } from '../../components/take-focus.ts';
import { roleWords } from './role-words.ts';

interface Props {
  onClose: () => void;
  onInvited: (link: InviteResult) => void;
}

/** Asks for an address and a role; the link is shown after. */
export function InviteDialog({ onClose, onInvited }: Props) {
  const queries = useQueryClient();
  const [role, setRole] = useState<Role>('agent');
  const invite = useMutation({
    mutationFn: (body: InviteRequest) => call<InviteResult>('/members/invitations', { body }),
    onSuccess: (link) => {
      queries.invalidateQueries({ queryKey: ['members'] });
      onClose();
      onInvited(link);
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    invite.mutate({ email: String(new FormData(event.currentTarget).get('email')), role });
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Invite to the team"
      description="They get a link that works once, for 24 hours."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label="E-mail" name="email" type="email" required ref={takeFocus} fault={invite.error?.message} />
        <div className="flex flex-col gap-1">
          <span className="text-sm font-medium">Role</span>
          <Select
            label="Role"
            value={role}
            onChange={setRole}
            className="h-10"
            options={roles.map((value) => ({ value, label: `${roleWords[value].title}: ${roleWords[value].about}` }))}
          />
        </div>
        <FormButtons submit="Invite" busy={invite.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
