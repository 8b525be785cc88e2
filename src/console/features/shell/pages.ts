import { BookOpen, Gauge, KeyRound, Scale, ScrollText, Settings, UsersRound, Wrench } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Role } from '#wire/console/role.ts';

interface PageInfo {
  to: string;
  title: string;
  icon: ComponentType<{ size?: number }>;
  /** The least role that finds something there. */
  role: Role;
}

/** Pages beside the inbox, in the order of the navigation. */
export const pages: PageInfo[] = [
  { to: '/knowledge', title: 'Knowledge', icon: BookOpen, role: 'viewer' },
  { to: '/policy', title: 'Policy', icon: Scale, role: 'viewer' },
  { to: '/tools', title: 'Tools', icon: Wrench, role: 'viewer' },
  { to: '/autonomy', title: 'Autonomy', icon: Gauge, role: 'viewer' },
  { to: '/audit', title: 'Audit', icon: ScrollText, role: 'lead' },
  { to: '/team', title: 'Team', icon: UsersRound, role: 'viewer' },
  { to: '/api-keys', title: 'API keys', icon: KeyRound, role: 'admin' },
  { to: '/settings', title: 'Settings', icon: Settings, role: 'viewer' },
];
