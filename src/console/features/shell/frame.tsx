import { Outlet, useNavigate } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { later } from '../../components/later.ts';
import { sections } from '../../pages.ts';
import { openKeySheet, openPalette, useOverlay } from '../commands/palette-state.ts';
import { useCommands } from '../commands/registry.ts';
import { useKeyboard } from '../commands/use-keyboard.ts';
import { useLive, useLiveState } from '../live/use-live.ts';
import { useMay, useSession } from '../session/session.ts';
import { Navigation } from './navigation.tsx';
import { StoppedBanner } from './stopped-banner.tsx';
import { setTheme, useTheme } from './theme.ts';

// Fetched when first asked for: nobody needs them to see the inbox.
const Palette = later(() => import('../commands/palette.tsx').then((module) => module.Palette));
const KeySheet = later(() => import('../commands/key-sheet.tsx').then((module) => module.KeySheet));

/** Navigation beside the page; live updates, keys and palette for all pages. */
export function Frame() {
  useLive();
  useKeyboard();
  useFrameCommands();
  const overlay = useOverlay();
  const lost = useLiveState() === 'lost';
  const { sendingStopped, desk } = useSession();
  useEffect(() => {
    document.title = `${desk.company} · Handrail`;
  }, [desk.company]);
  return (
    <div className="flex h-full flex-col">
      <SkipNavigation />
      {sendingStopped && <StoppedBanner />}
      {lost && (
        <p
          role="status"
          className="flex shrink-0 items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn"
        >
          <WifiOff size={14} aria-hidden="true" /> The connection is lost. What you see may be old; it comes back by
          itself.
        </p>
      )}
      <div className="flex min-h-0 flex-1">
        <Navigation />
        <main id={mainId} tabIndex={-1} className="min-w-0 flex-1 outline-none">
          <Outlet />
        </main>
      </div>
      <Suspense>
        {overlay === 'palette' && <Palette />}
        {overlay === 'keys' && <KeySheet />}
      </Suspense>
    </div>
  );
}

const mainId = 'page';

/** The first stop of the keyboard: the navigation has more than thirty. */
function SkipNavigation() {
  return (
    <button
      type="button"
      onClick={() => document.getElementById(mainId)?.focus()}
      className="fixed start-2 top-2 z-50 not-focus-visible:sr-only rounded-md border border-line-strong bg-panel px-3 py-1.5 text-sm font-medium shadow-floating"
    >
      Skip the navigation
    </button>
  );
}

function useFrameCommands() {
  const navigate = useNavigate();
  const theme = useTheme();
  const lead = useMay('lead');
  const admin = useMay('admin');
  const allowed = sections
    .flatMap(({ pages }) => pages)
    .filter((page) => page.role === 'viewer' || (page.role === 'lead' && lead) || admin);
  useCommands([
    { id: 'page.palette', title: 'Command palette', group: 'Page', keys: 'mod+k', inInputs: true, run: openPalette },
    { id: 'page.search', title: 'Search or do anything', group: 'Page', keys: '/', run: openPalette },
    { id: 'page.keys', title: 'Keyboard shortcuts', group: 'Page', keys: '?', run: openKeySheet },
    {
      id: 'page.theme',
      title: theme === 'dark' ? 'Light theme' : 'Dark theme',
      group: 'Page',
      words: 'colour mode',
      run: () => setTheme(theme === 'dark' ? 'light' : 'dark'),
    },
    { id: 'go.account', title: 'Your account', group: 'Go to', run: () => navigate({ to: '/account' }) },
    ...allowed.map((page) => ({
      id: `go${page.route.to}`,
      title: page.title,
      group: 'Go to' as const,
      run: () => navigate({ to: page.route.to }),
    })),
  ]);
}
