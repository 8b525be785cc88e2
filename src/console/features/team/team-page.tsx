import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { type Role, roles } from '#wire/console/role.ts';
import type { ChangeMemberRequest, InviteResult, Member } from '#wire/console/team.ts';
import { call } from '../../api/client.ts';
import { Avatar } from '../../components/avatar.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Menu } from '../../components/menu.tsx';
import { Card, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Select } from '../../components/select.tsx';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { membersQuery } from './queries.ts';
import { roleWords } from './role-words.ts';
import { SeatDialog } from './seat-dialog.tsx';

/** Who works here and what they may do. */
export function TeamPage() {
  const members = useQuery(membersQuery);
  const admin = useMay('admin');
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<InviteResult>();
  const [seated, setSeated] = useState<Member>();
  return (
    <Page
      title="Team"
      about="Who answers here and what each may do."
      actions={
        admin && (
          <Button tone="primary" icon={<UserPlus size={15} aria-hidden="true" />} onClick={() => setInviting(true)}>
            Invite
          </Button>
        )
      }
    >
      <Card>
        <Loaded query={members}>
          {(list) => (
            <ul>
              {list.members.map((member) => (
                <MemberRow key={member.id} member={member} admin={admin} onLink={setLink} onSeat={setSeated} />
              ))}
            </ul>
          )}
        </Loaded>
      </Card>
      {admin && members.data && <OpenInvitations invitations={members.data.invitations} />}
      <dl className="text-sm text-soft">
        {roles.map((role) => (
          <div key={role} className="flex gap-2 py-0.5">
            <dt className="w-16 shrink-0 font-medium text-ink">{roleWords[role].title}</dt>
            <dd>{roleWords[role].about}</dd>
          </div>
        ))}
      </dl>
      {seated && members.data && (
        <SeatDialog member={seated} desk={members.data} onClose={() => setSeated(undefined)} />
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={setLink} />}
      {link && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </Page>
  );
}

interface RowProps {
  member: Member;
  admin: boolean;
  onLink: (link: InviteResult) => void;
  onSeat: (member: Member) => void;
}

function MemberRow({ member, admin, onLink, onSeat }: RowProps) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (body: ChangeMemberRequest) => call<void>(`/members/${member.id}`, { method: 'PATCH', body }),
    onSuccess: () => notify({ title: 'Saved' }),
    onError: (error) => notifyFailure('Nothing was changed', error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
  const signIn = useMutation({
    mutationFn: () => call<InviteResult>(`/members/${member.id}/sign-in-link`, { method: 'POST' }),
    onSuccess: onLink,
    onError: (error) => notifyFailure('No link was made', error),
  });
  const name = member.name || member.email || 'Without a name';
  const changeable = admin && !member.self;
  const lead = useMay('lead');
  const seatable = member.active && member.role !== 'viewer' && (lead || member.self);
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-3 last:border-0">
      <Avatar name={name} id={member.id} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate text-sm font-medium">{name}</span>
          {member.self && <Chip tone="accent">You</Chip>}
          {!member.active && <Chip tone="bad">Left the team</Chip>}
          {member.seat.away && <Chip>Away</Chip>}
          {member.twoFactor && <Chip tone="good">Two-factor</Chip>}
        </p>
        <p className="truncate text-xs text-faint">
          {member.email || 'No address yet'}
          {member.lastSeenAt && (
            <>
              {' '}
              · seen <RelativeTime at={member.lastSeenAt} />
            </>
          )}
        </p>
      </div>
      {seatable && (
        <Button tone="quiet" size="small" onClick={() => onSeat(member)}>
          {member.seat.teams.length > 0 ? `Takes ${member.seat.capacity} at a time` : 'Takes no hand-overs'}
        </Button>
      )}
      {changeable && member.active ? (
        <Select<Role>
          label={`Role of ${name}`}
          value={member.role}
          disabled={change.isPending}
          onChange={(role) => change.mutate({ role })}
          options={roles.map((value) => ({ value, label: roleWords[value].title }))}
        />
      ) : (
        <span className="text-sm text-soft">{roleWords[member.role].title}</span>
      )}
      {changeable && (
        <Menu
          trigger={
            <IconButton label={`More about ${name}`}>
              <Ellipsis size={16} aria-hidden="true" />
            </IconButton>
          }
          groups={[
            {
              items: member.active
                ? [
                    { label: 'Make a sign-in link', run: () => signIn.mutate() },
                    { label: 'Take out of the team', danger: true, run: () => change.mutate({ active: false }) },
                  ]
                : [{ label: 'Take back into the team', run: () => change.mutate({ active: true }) }],
            },
          ]}
        />
      )}
    </li>
  );
}
