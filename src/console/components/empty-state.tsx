import type { ReactNode } from 'react';

/** Nothing here, and what to do next. */
export function EmptyState({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-6 py-16 text-center">
      {icon && <div className="mb-1 text-faint">{icon}</div>}
      <p className="text-base font-medium text-ink">{title}</p>
      <div className="text-sm text-soft">{children}</div>
    </div>
  );
}
