import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { type ReactNode, Suspense, useRef } from 'react';
import type { Role } from '#wire/console/role.ts';
import { views } from '#wire/console/view.ts';
import { cn } from '../../components/class-names.ts';
import { Hint } from '../../components/hint.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Keys } from '../../components/keys.tsx';
import { later } from '../../components/later.ts';
import { Mark } from '../../components/mark.tsx';
import { useWide } from '../../components/use-wide.ts';
import { sections } from '../../pages.ts';
import { alertsQuery } from '../alerts/queries.ts';
import { alertsRoute } from '../alerts/route.ts';
import { openPalette } from '../commands/palette-state.ts';
import { countsQuery } from '../inbox/queries.ts';
import { viewInfo } from '../inbox/views.tsx';
import { SavedViewLinks } from '../saved-views/saved-view-links.tsx';
import { useMay, useSession } from '../session/session.ts';
import { toggleFolded, toggleSection, useNavigation } from './navigation-state.ts';
import { UserMenu } from './user-menu.tsx';

const NavigationDrawer = later(() => import('./navigation-drawer.tsx').then((module) => module.NavigationDrawer));

/** The left column: views with their counts, pages, and who is signed in. */
export function Navigation() {
  const wide = useWide();
  const { open, folded } = useNavigation();
  const used = useRef(false);
  used.current ||= open;
  if (wide) {
    return (
      <div className={cn('shrink-0 border-e border-line bg-sunken', folded ? 'w-14' : 'w-[220px]')}>
        <Content folded={folded} />
      </div>
    );
  }
  return (
    <Suspense>
      {(open || used.current) && (
        <NavigationDrawer open={open}>
          <Content folded={false} />
        </NavigationDrawer>
      )}
    </Suspense>
  );
}

function Content({ folded }: { folded: boolean }) {
  const { desk } = useSession();
  const counts = useQuery(countsQuery).data;
  return (
    <nav aria-label="Main" className="flex h-full flex-col">
      <div className={cn('flex h-12 shrink-0 items-center gap-2 px-3', folded && 'justify-center')}>
        {folded ? (
          <IconButton label="Unfold the navigation" onClick={toggleFolded}>
            <PanelLeftOpen size={16} aria-hidden="true" />
          </IconButton>
        ) : (
          <>
            <Mark size={24} />
            <span className="min-w-0 flex-1 truncate font-semibold">{desk.company}</span>
            <IconButton label="Fold the navigation" onClick={toggleFolded} className="hidden lg:inline-flex">
              <PanelLeftClose size={16} aria-hidden="true" />
            </IconButton>
          </>
        )}
      </div>
      <div className="px-2 pb-1">
        <Item folded={folded} title="Search" keys="mod+k" icon={<Search size={16} />} onClick={openPalette}>
          <Keys keys="mod+k" />
        </Item>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        <ul className="flex flex-col gap-px">
          {views.map((view) => {
            const { title, icon: Icon, key } = viewInfo[view];
            const count = counts?.[view] ?? 0;
            const urgent = (view === 'needs-review' || view === 'escalated') && count > 0;
            return (
              <li key={view}>
                <Item
                  folded={folded}
                  title={title}
                  keys={`g ${key}`}
                  icon={<Icon size={16} />}
                  to="/inbox/{-$view}/{-$conversationId}"
                  params={{ view, conversationId: undefined }}
                  mark={urgent}
                >
                  <Count count={count} strong={urgent} />
                </Item>
              </li>
            );
          })}
        </ul>
        <SavedViewLinks
          heading={<Heading folded={folded}>Saved views</Heading>}
          item={({ count = 0, ...link }) => (
            <Item folded={folded} {...link}>
              <Count count={count} />
            </Item>
          )}
        />
        <PageLinks folded={folded} />
      </div>
      <UserMenu folded={folded} />
    </nav>
  );
}

/** The server counts no further. */
const mostCounted = 1_000;

function Count({ count, strong }: { count: number; strong?: boolean }) {
  if (count === 0) return null;
  return (
    <span className={cn('num text-xs', strong ? 'font-semibold text-ink' : 'text-faint')}>
      {count >= mostCounted ? '1000+' : count}
    </span>
  );
}

/** Open alerts that nobody has looked at, on the page that shows them. */
function AlertCount() {
  const alerts = useQuery(alertsQuery).data?.alerts ?? [];
  const news = alerts.filter((alert) => alert.open && !alert.seenBy).length;
  if (news === 0) return null;
  return (
    <span className="num inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-bad px-1 text-2xs font-semibold text-panel">
      {news > 9 ? '9+' : news}
      <span className="sr-only"> {news === 1 ? 'new alert' : 'new alerts'}</span>
    </span>
  );
}

function PageLinks({ folded }: { folded: boolean }) {
  const may: Record<Role, boolean> = {
    viewer: useMay('viewer'),
    agent: useMay('agent'),
    lead: useMay('lead'),
    admin: useMay('admin'),
  };
  const { shut } = useNavigation();
  return sections.map(({ title, pages }) => {
    const allowed = pages.filter((page) => may[page.role]);
    if (allowed.length === 0) return null;
    return (
      <section key={title} aria-label={title}>
        <Heading
          folded={folded}
          open={!shut.has(title)}
          onToggle={() => toggleSection(title)}
          badge={shut.has(title) && allowed.some(({ route }) => route.to === alertsRoute.to) && <AlertCount />}
        >
          {title}
        </Heading>
        <ul hidden={shut.has(title) && !folded} className="flex flex-col gap-px [&[hidden]]:hidden">
          {allowed.map(({ route, title, icon: Icon }) => (
            <li key={title}>
              <Item folded={folded} title={title} icon={<Icon size={16} />} to={route.to}>
                {route.to === alertsRoute.to && <AlertCount />}
              </Item>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

interface HeadingProps {
  folded: boolean;
  /** With `onToggle` a press shows or hides what is under it. */
  open?: boolean;
  onToggle?: () => void;
  /** What must be seen although the pages are hidden. */
  badge?: ReactNode;
  children: string;
}

function Heading({ folded, open, onToggle, badge, children }: HeadingProps) {
  if (folded) return <hr className="mx-2 my-3 border-line" />;
  return (
    <h2 className="pt-4 pb-1 text-2xs font-medium text-faint">
      {onToggle ? (
        <button
          type="button"
          aria-expanded={open}
          onClick={onToggle}
          className="group flex w-full items-center gap-1 rounded-sm px-2 text-start hover:text-ink"
        >
          {children}
          <ChevronDown
            size={12}
            aria-hidden="true"
            className={cn(open ? 'opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100' : '-rotate-90')}
          />
          {badge && <span className="ms-auto">{badge}</span>}
        </button>
      ) : (
        <span className="px-2">{children}</span>
      )}
    </h2>
  );
}

interface ItemProps {
  folded: boolean;
  title: string;
  keys?: string;
  icon: ReactNode;
  to?: string;
  params?: Record<string, string | undefined>;
  search?: Record<string, unknown>;
  onClick?: () => void;
  /** Something waits here: seen also when folded. */
  mark?: boolean;
  children?: ReactNode;
}

function Item({ folded, title, keys, icon, to, params, search, onClick, mark, children }: ItemProps) {
  const className = cn(
    'relative flex h-8 w-full items-center gap-2.5 rounded-md px-2 text-sm text-soft hover:bg-hover hover:text-ink data-[status=active]:bg-panel data-[status=active]:font-medium data-[status=active]:text-ink data-[status=active]:shadow-raised',
    folded && 'justify-center',
  );
  const content = (
    <>
      <span aria-hidden="true" className="inline-flex shrink-0">
        {icon}
      </span>
      <span className={cn('min-w-0 flex-1 truncate text-start', folded && 'sr-only')}>{title}</span>
      {folded
        ? mark && <span aria-hidden="true" className="absolute end-1.5 top-1.5 size-1.5 rounded-full bg-brass" />
        : children}
    </>
  );
  const element = to ? (
    <Link
      to={to}
      params={params as never}
      search={search as never}
      activeOptions={{ includeSearch: search !== undefined }}
      className={className}
    >
      {content}
    </Link>
  ) : (
    <button type="button" onClick={onClick} className={className}>
      {content}
    </button>
  );
  return folded ? (
    <Hint text={title} keys={keys}>
      {element}
    </Hint>
  ) : (
    element
  );
}
