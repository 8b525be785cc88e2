import { useMutation, useQuery } from '@tanstack/react-query';
import { Bot, Check, CircleUser, Ellipsis, ShieldX, Tag, X } from 'lucide-react';
import type { BulkResult, ChangeRequest } from '#wire/console/changes.ts';
import { call } from '../../api/client.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { Menu } from '../../components/menu.tsx';
import type { MenuItem } from '../../components/menu-group.ts';
import { notify, notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { useChangeGroups } from '../thread/change-groups.tsx';
import { refreshRows, tagsQuery } from './queries.ts';
import { chooseNone, useSelection } from './selection.ts';

/** What can be done to all chosen conversations at once. */
export function BulkBar() {
  const chosen = useSelection();
  const may = useMay('agent');
  const change = useMutation({
    mutationFn: (request: ChangeRequest) =>
      call<BulkResult>('/conversations/changes', { body: { ids: [...chosen], change: request } }),
    onSuccess: async (result) => {
      chooseNone();
      await refreshRows([...result.changed, ...result.refused.map((one) => one.id)]);
      const first = result.refused[0];
      if (first)
        notifyFailure(
          `${result.refused.length} of ${result.refused.length + result.changed.length} were not changed`,
          new Error(first.message),
        );
      else notify({ title: `${result.changed.length} changed` });
    },
    onError: (error) => notifyFailure('Nothing was changed', error),
  });
  const { people, teams, snooze } = useChangeGroups(change.mutate);
  const known = useQuery({ ...tagsQuery, enabled: chosen.size > 0 && may }).data ?? [];
  const tags: MenuItem[] = known
    .slice(0, 12)
    .map((tag) => ({ label: tag, icon: <Tag size={15} />, run: () => change.mutate({ change: 'add-tag', tag }) }));
  if (chosen.size === 0) return null;
  const disabled = change.isPending || !may;
  return (
    <div
      role="toolbar"
      aria-label="For the selected conversations"
      className="flex h-12 items-center gap-1 border-t border-line bg-panel px-3"
    >
      <span className="num flex-1 text-sm font-medium">{chosen.size} selected</span>
      <IconButton label="Assign to me" disabled={disabled} onClick={() => change.mutate({ change: 'take-over' })}>
        <CircleUser size={16} aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Hand back to the AI"
        disabled={disabled}
        onClick={() => change.mutate({ change: 'hand-back' })}
      >
        <Bot size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Resolve" disabled={disabled} onClick={() => change.mutate({ change: 'resolve' })}>
        <Check size={16} aria-hidden="true" />
      </IconButton>
      <Menu
        trigger={
          <IconButton label="Assign, snooze or tag" disabled={disabled}>
            <Ellipsis size={16} aria-hidden="true" />
          </IconButton>
        }
        groups={[
          { label: 'Assign to a person', items: people },
          { label: 'Assign to a team', items: teams },
          { label: 'Snooze until', items: snooze },
          { label: 'Add a tag', items: tags },
        ].filter((group) => group.items.length > 0)}
      />
      <IconButton
        label="Mark as spam"
        disabled={disabled}
        onClick={() => change.mutate({ change: 'spam', spam: true })}
      >
        <ShieldX size={16} aria-hidden="true" />
      </IconButton>
      <IconButton label="Unselect all" keys="escape" onClick={chooseNone}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
