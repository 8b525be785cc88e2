import { cn } from './class-names.ts';

interface Props {
  label: string;
  done: number;
  /** Unknown at first: then the bar only shows that something goes on. */
  total?: number;
  className?: string;
}

/** How far something long is. */
export function Progress({ label, done, total, className }: Props) {
  const percent = total ? Math.min(100, Math.round((done / total) * 100)) : undefined;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      className={cn('h-1 w-full overflow-hidden rounded-full bg-sunken', className)}
    >
      <div
        className={cn('h-full bg-accent transition-[width]', percent === undefined && 'w-1/3 animate-pulse')}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
