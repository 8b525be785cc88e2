import type { ReactNode } from 'react';
import { Mark } from '../../components/mark.tsx';

/** The page in front of the door: sign-in and welcome. */
export function DoorFrame({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-full flex-col items-center justify-center gap-8 p-6">
      <div className="flex items-center gap-3">
        <Mark size={36} />
        <h1 className="text-xl font-semibold tracking-tight">Handrail</h1>
      </div>
      <div className="w-full max-w-sm rounded-lg border border-line bg-panel p-6 shadow-raised">{children}</div>
    </main>
  );
}
