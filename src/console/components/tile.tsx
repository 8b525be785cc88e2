import type { ReactNode } from 'react';

/** A figure with its name above and what it means below. */
export function Tile({ name, value, children }: { name: string; value: ReactNode; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line bg-panel p-4">
      <p className="text-sm font-medium">{name}</p>
      <p className="num mt-1 text-xl font-semibold">{value}</p>
      <p className="mt-1 text-xs text-soft">{children}</p>
    </div>
  );
}
