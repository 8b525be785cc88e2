import type { ReactNode } from 'react';
import { MenuButton } from '../features/shell/menu-button.tsx';
import { cn } from './class-names.ts';
import { ScrollRegion } from './scroll-region.tsx';

interface Props {
  title: string;
  /** One sentence on what the page is for. */
  about?: string;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** Frame of every page beside the inbox. */
export function Page({ title, about, actions, wide, children }: Props) {
  // Heading and contents begin at the same edge.
  const width = wide ? 'max-w-6xl' : 'max-w-3xl';
  return (
    <ScrollRegion aria-label={title} className="h-full">
      <header className="sticky top-0 z-10 border-b border-line bg-paper/95">
        <div className={cn('mx-auto flex min-h-14 items-center gap-3 px-4 py-2 sm:px-6', width)}>
          <MenuButton />
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-lg font-semibold">{title}</h1>
            {about && <p className="hidden truncate text-sm text-soft sm:block">{about}</p>}
          </div>
          {actions}
        </div>
      </header>
      <div className={cn('mx-auto px-4 py-5 sm:px-6', width)}>{children}</div>
    </ScrollRegion>
  );
}

/** A part of a page, with its heading. */
export function Card({ title, about, actions, children }: Omit<Props, 'wide' | 'title'> & { title?: string }) {
  return (
    <section className="mb-5 rounded-lg border border-line bg-panel">
      {title && (
        <header className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-0">
          <div className="min-w-0 flex-[1_1_14rem]">
            <h2 className="font-semibold">{title}</h2>
            {about && <p className="text-sm text-soft">{about}</p>}
          </div>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
