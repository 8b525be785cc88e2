import {
  AlarmClock,
  Archive,
  AtSign,
  Bot,
  CircleUser,
  Inbox,
  LifeBuoy,
  PenLine,
  ShieldX,
  Users,
  UserX,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { View } from '#wire/console/view.ts';

interface ViewInfo {
  title: string;
  /** Second key after `g`. */
  key: string;
  icon: ComponentType<{ size?: number }>;
  /** Shown when the view holds nothing. */
  /** Shown when the view holds nothing. */
  empty: { title: string; text: string };
}

/** The views as people read them. */
export const viewInfo: Record<View, ViewInfo> = {
  'needs-review': {
    title: 'Needs review',
    key: 'r',
    icon: PenLine,
    empty: { title: 'Nothing to review', text: 'Drafts and actions that wait for a yes show up here.' },
  },
  escalated: {
    title: 'Escalated',
    key: 'e',
    icon: LifeBuoy,
    empty: { title: 'Nobody waits for a person', text: 'What the AI hands over comes here, with what it tried.' },
  },
  unassigned: {
    title: 'Unassigned',
    key: 'u',
    icon: UserX,
    empty: { title: 'Everything has an owner', text: 'Conversations that wait in a team without a person come here.' },
  },
  mine: {
    title: 'Mine',
    key: 'm',
    icon: CircleUser,
    empty: { title: 'Nothing is assigned to you', text: 'Take a conversation over with i, or look at Unassigned.' },
  },
  mentions: {
    title: 'Mentions',
    key: 'n',
    icon: AtSign,
    empty: { title: 'Nobody asked for you', text: 'Notes that name you with @ come here until you have read them.' },
  },
  team: {
    title: 'Team',
    key: 't',
    icon: Users,
    empty: { title: 'No team has open work', text: 'Conversations that people or teams own come here.' },
  },
  ai: {
    title: 'AI handling',
    key: 'h',
    icon: Bot,
    empty: { title: 'The AI has nothing to do', text: 'Conversations that it answers by itself come here.' },
  },
  all: {
    title: 'All open',
    key: 'a',
    icon: Inbox,
    empty: { title: 'No open conversation', text: 'What customers ask comes here by itself.' },
  },
  snoozed: {
    title: 'Snoozed',
    key: 's',
    icon: AlarmClock,
    empty: { title: 'Nothing is snoozed', text: 'Put a conversation off with m; it comes back by itself.' },
  },
  closed: {
    title: 'Closed',
    key: 'c',
    icon: Archive,
    empty: { title: 'Nothing is closed yet', text: 'Resolved conversations come here.' },
  },
  spam: {
    title: 'Spam',
    key: 'x',
    icon: ShieldX,
    empty: { title: 'No spam', text: 'Mark a conversation as spam with s.' },
  },
};
