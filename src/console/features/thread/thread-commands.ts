import type { RefObject } from 'react';
import type { ChangeRequest } from '#wire/console/changes.ts';
import type { Thread } from '#wire/console/thread.ts';
import { type Command, useCommands } from '../commands/registry.ts';
import type { ComposerHandle } from './composer.tsx';
import { snoozeTimes } from './snooze-times.ts';
import { isOver } from './use-changes.ts';

interface Deps {
  thread?: Thread;
  change: (change: ChangeRequest) => void;
  composer: RefObject<ComposerHandle | null>;
  onPanel: () => void;
  /** Goes to the tags, wherever they are. */
  onTag: () => void;
  may: boolean;
}

/** What the keys and ⌘K do with the open conversation. */
export function useThreadCommands({ thread, change, composer, onPanel, onTag, may }: Deps): void {
  const over = thread ? isOver(thread) : false;
  const tomorrow = () =>
    snoozeTimes(new Date())
      .find((time) => time.label === 'Tomorrow morning')
      ?.until.toISOString() ?? null;
  const reading: Command[] = [
    { id: 'thread.panel', title: 'Show or hide the details', group: 'Conversation', keys: ']', run: onPanel },
  ];
  const acting: Command[] = [
    { id: 'thread.reply', title: 'Reply', group: 'Reply', keys: 'r', run: () => composer.current?.focus('reply') },
    { id: 'thread.note', title: 'Write a note', group: 'Reply', keys: 'n', run: () => composer.current?.focus('note') },
    {
      id: 'thread.mine',
      title: 'Assign to me',
      group: 'Conversation',
      keys: 'i',
      words: 'take over',
      run: () => change({ change: 'take-over' }),
    },
    {
      id: 'thread.assign',
      title: 'Assign…',
      group: 'Conversation',
      keys: 'a',
      run: () => document.getElementById('thread-more')?.click(),
    },
    {
      id: 'thread.back',
      title: 'Hand back to the AI',
      group: 'Conversation',
      run: () => change({ change: 'hand-back' }),
    },
    over
      ? {
          id: 'thread.reopen',
          title: 'Reopen',
          group: 'Conversation',
          keys: 'z',
          run: () => change({ change: 'reopen' }),
        }
      : {
          id: 'thread.resolve',
          title: 'Resolve',
          group: 'Conversation',
          keys: 'c',
          words: 'close',
          run: () => change({ change: 'resolve' }),
        },
    {
      id: 'thread.tag',
      title: 'Add a tag',
      group: 'Conversation',
      keys: 't',
      run: onTag,
    },
    {
      id: 'thread.snooze',
      title: thread?.row.snoozedUntil ? 'Wake up now' : 'Snooze until tomorrow',
      group: 'Conversation',
      keys: 'm',
      run: () => change({ change: 'snooze', until: thread?.row.snoozedUntil ? null : tomorrow() }),
    },
    {
      id: 'thread.spam',
      title: thread?.row.spam ? 'Not spam' : 'Mark as spam',
      group: 'Conversation',
      keys: 's',
      run: () => change({ change: 'spam', spam: !thread?.row.spam }),
    },
  ];
  useCommands(may ? [...reading, ...acting] : reading);
}
