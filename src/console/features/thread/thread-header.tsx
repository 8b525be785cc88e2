import {
  AlarmClock,
  ArrowLeft,
  Bot,
  Check,
  CircleUser,
  Ellipsis,
  FlaskConical,
  PanelRight,
  RotateCcw,
  ShieldX,
  Users,
} from 'lucide-react';
import { Suspense, useState } from 'react';
import type { ChangeRequest } from '#wire/console/changes.ts';
import type { Thread } from '#wire/console/thread.ts';
import { stateWords } from '#wire/console/words.ts';
import { Button } from '../../components/button.tsx';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { Chip } from '../../components/chip.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { later } from '../../components/later.ts';
import { Menu } from '../../components/menu.tsx';
import { useWide } from '../../components/use-wide.ts';
import { useMay, useSession } from '../session/session.ts';
import { useChangeGroups } from './change-groups.tsx';
import { isOver } from './use-changes.ts';

const GoldenCaseDialog = later(() =>
  import('../evals/golden-case-dialog.tsx').then((module) => module.GoldenCaseDialog),
);

interface Props {
  thread: Thread;
  change: (change: ChangeRequest) => void;
  onLeave: () => void;
  panelOpen: boolean;
  onPanel: () => void;
}

/** Who, what about, in which state, and what can be done with the whole conversation. */
export function ThreadHeader({ thread, change, onLeave, panelOpen, onPanel }: Props) {
  const { row } = thread;
  const wide = useWide();
  const may = useMay('agent');
  const user = useSession();
  const mine = row.owner.kind === 'human' && row.owner.id === user.id;
  const over = isOver(thread);
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-panel px-3 sm:px-4">
      {!wide && (
        <IconButton label="Back to the list" onClick={onLeave}>
          <ArrowLeft size={18} aria-hidden="true" />
        </IconButton>
      )}
      <div className="min-w-0 flex-1">
        <h2 className="flex items-center gap-1.5">
          <span dir="auto" className="truncate font-semibold">
            {row.customer.name}
          </span>
          <ChannelIcon channel={row.channel} />
        </h2>
        <p className="flex items-center gap-1.5 overflow-hidden text-xs whitespace-nowrap text-faint">
          <span className="num">#{row.ticket.number}</span>
          <span className="shrink-0">{stateWords[row.ticket.state]}</span>
          {row.subject && (
            <span className="hidden min-w-0 gap-1.5 sm:flex">
              ·{' '}
              <span dir="auto" className="truncate">
                {row.subject}
              </span>
            </span>
          )}
        </p>
      </div>
      <span className="hidden md:inline-flex">
        <Chip tone={row.owner.kind === 'ai' ? 'ai' : 'neutral'} icon={<OwnerIcon kind={row.owner.kind} />}>
          {mine ? 'You' : row.owner.name}
        </Chip>
      </span>
      {may && !over && !mine && (
        <Button icon={<CircleUser size={14} aria-hidden="true" />} onClick={() => change({ change: 'take-over' })}>
          <span className="hidden sm:inline">Take over</span>
          <span className="sm:hidden">Take</span>
        </Button>
      )}
      {may && !over && mine && (
        <Button icon={<Bot size={14} aria-hidden="true" />} onClick={() => change({ change: 'hand-back' })}>
          <span className="hidden sm:inline">Hand back</span>
          <span className="sm:hidden">Back</span>
        </Button>
      )}
      {may &&
        (over ? (
          <IconButton label="Reopen" keys="z" onClick={() => change({ change: 'reopen' })}>
            <RotateCcw size={16} aria-hidden="true" />
          </IconButton>
        ) : (
          <IconButton label="Resolve" keys="c" onClick={() => change({ change: 'resolve' })}>
            <Check size={17} aria-hidden="true" />
          </IconButton>
        ))}
      {may && <More thread={thread} change={change} />}
      <IconButton label={panelOpen ? 'Hide the details' : 'Show the details'} pressed={panelOpen} onClick={onPanel}>
        <PanelRight size={16} aria-hidden="true" />
      </IconButton>
    </header>
  );
}

const ownerIcons = { ai: Bot, human: CircleUser, team: Users };

function OwnerIcon({ kind }: { kind: keyof typeof ownerIcons }) {
  const Icon = ownerIcons[kind];
  return <Icon size={12} aria-hidden="true" />;
}

function More({ thread, change }: Pick<Props, 'thread' | 'change'>) {
  const { people, teams, snooze } = useChangeGroups(change);
  const [makesCase, setMakesCase] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More" id="thread-more">
            <Ellipsis size={17} aria-hidden="true" />
          </IconButton>
        }
        groups={[
          { label: 'Assign to a person', items: people },
          { label: 'Assign to a team', items: teams },
          {
            label: thread.row.snoozedUntil ? 'Snoozed' : 'Snooze until',
            items: thread.row.snoozedUntil
              ? [
                  {
                    label: 'Wake up now',
                    icon: <AlarmClock size={15} />,
                    run: () => change({ change: 'snooze', until: null }),
                  },
                ]
              : snooze,
          },
          {
            items: [
              { label: 'Make a golden case', icon: <FlaskConical size={15} />, run: () => setMakesCase(true) },
              {
                label: thread.row.spam ? 'Not spam' : 'Spam',
                icon: <ShieldX size={15} />,
                keys: 's',
                danger: !thread.row.spam,
                run: () => change({ change: 'spam', spam: !thread.row.spam }),
              },
            ],
          },
        ].filter((group) => group.items.length > 0)}
      />
      <Suspense>
        {makesCase && <GoldenCaseDialog conversationId={thread.row.id} onClose={() => setMakesCase(false)} />}
      </Suspense>
    </>
  );
}
