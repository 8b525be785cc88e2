import { cn } from './class-names.ts';

/** Stands where something will be, in its size, so that nothing jumps when it comes. */
export function Skeleton({ className, round }: { className?: string; round?: boolean }) {
  return (
    <div
      aria-hidden="true"
      className={cn('animate-breathe bg-line', round ? 'rounded-full' : 'rounded-sm', className)}
    />
  );
}

/** A page or list that is on its way, said once to screen readers. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-label={label}>
      {children}
    </div>
  );
}
