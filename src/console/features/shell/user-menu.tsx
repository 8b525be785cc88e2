import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, MonitorCog, Moon, ShieldCheck, Sun } from 'lucide-react';
import type { SignedOut } from '#wire/console/session-user.ts';
import { call } from '../../api/client.ts';
import { Avatar } from '../../components/avatar.tsx';
import { cn } from '../../components/class-names.ts';
import { Menu } from '../../components/menu.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { openKeySheet } from '../commands/palette-state.ts';
import { useSession } from '../session/session.ts';
import { setTheme, type Theme, useTheme } from './theme.ts';

const themes: { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: 'light', label: 'Light', icon: Sun },
  { theme: 'dark', label: 'Dark', icon: Moon },
  { theme: 'system', label: 'As the system', icon: MonitorCog },
];

export function UserMenu({ folded }: { folded: boolean }) {
  const user = useSession();
  const theme = useTheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const name = user.name || user.email;
  return (
    <div className="border-t border-line p-2">
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            className={cn(
              'flex h-10 w-full items-center gap-2.5 rounded-md px-1.5 hover:bg-hover',
              folded && 'justify-center px-0',
            )}
          >
            <Avatar name={name} id={user.id} />
            <span className="sr-only">Signed in as {folded && name} </span>
            {!folded && (
              <span className="flex min-w-0 flex-col text-start">
                <span className="truncate text-sm font-medium">{name}</span>
                <span className="text-2xs text-faint capitalize">{user.role}</span>
              </span>
            )}
          </button>
        }
        groups={[
          {
            label: 'Theme',
            items: themes.map(({ theme: value, label, icon: Icon }) => ({
              label: value === theme ? `${label} ✓` : label,
              icon: <Icon size={15} />,
              run: () => setTheme(value),
            })),
          },
          {
            items: [
              { label: 'Keyboard shortcuts', icon: <Keyboard size={15} />, keys: '?', run: openKeySheet },
              { label: 'Your account', icon: <ShieldCheck size={15} />, run: () => navigate({ to: '/account' }) },
              { label: 'Sign out', icon: <LogOut size={15} />, run: signOut },
            ],
          },
        ]}
      />
    </div>
  );
}

function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      const { next } = await call<SignedOut>('/auth/sign-out', { body: {} });
      // Signed in through the company's provider: signed out there too, which comes back to the door.
      if (next) return location.assign(next);
      await navigate({ to: '/sign-in' });
      queries.clear();
    } catch (error) {
      notifyFailure('You are still signed in', error);
    }
  };
}
