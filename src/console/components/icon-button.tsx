import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';
import { Hint } from './hint.tsx';

interface Props extends ComponentProps<'button'> {
  /** Said to screen readers and shown on hover. */
  label: string;
  keys?: string;
  pressed?: boolean;
}

/** A square button with a picture only; its name is always there for those who cannot see it. */
export function IconButton({ label, keys, pressed, className, children, ...rest }: Props) {
  return (
    <Hint text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        className={cn(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft transition-colors hover:bg-hover hover:text-ink disabled:opacity-50',
          pressed && 'bg-accent-soft text-accent',
          className,
        )}
      >
        {children}
      </button>
    </Hint>
  );
}
