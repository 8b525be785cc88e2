import { useQuery } from '@tanstack/react-query';
import { AlarmClock, CircleUser, Users } from 'lucide-react';
import type { ChangeRequest } from '#wire/console/changes.ts';
import type { MenuItem } from '../../components/menu-group.ts';
import { useSession } from '../session/session.ts';
import { membersQuery } from '../team/queries.ts';
import { snoozeTimes } from './snooze-times.ts';

/** People, teams and times, as menus of one conversation and of many offer them. */
export function useChangeGroups(change: (change: ChangeRequest) => void): {
  people: MenuItem[];
  teams: MenuItem[];
  snooze: MenuItem[];
} {
  const { desk } = useSession();
  const members = useQuery(membersQuery).data?.members ?? [];
  return {
    people: members
      .filter((member) => member.active && member.role !== 'viewer')
      .map((member) => ({
        label: member.name || member.email,
        icon: <CircleUser size={15} />,
        run: () => change({ change: 'assign', to: { kind: 'human', userId: member.id } }),
      })),
    teams: desk.teams.map((team) => ({
      label: team.name,
      icon: <Users size={15} />,
      run: () => change({ change: 'assign', to: { kind: 'team', team: team.id } }),
    })),
    snooze: snoozeTimes(new Date()).map((time) => ({
      label: time.label,
      icon: <AlarmClock size={15} />,
      run: () => change({ change: 'snooze', until: time.until.toISOString() }),
    })),
  };
}
