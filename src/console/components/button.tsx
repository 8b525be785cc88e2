import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

const tones: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  plain: 'bg-panel text-ink border-line-strong hover:bg-hover',
  quiet: 'bg-transparent text-soft border-transparent hover:bg-hover hover:text-ink',
  danger: 'bg-panel text-bad border-line-strong hover:bg-bad-soft',
};

const sizes = {
  small: 'h-7 gap-1.5 px-2.5 text-xs',
  medium: 'h-8 gap-2 px-3 text-sm',
  large: 'h-10 gap-2 px-4 text-base',
};

interface Props extends ComponentProps<'button'> {
  tone?: ButtonTone;
  size?: keyof typeof sizes;
  icon?: ReactNode;
  /** Keeps its width and refuses clicks while something is on its way. */
  busy?: boolean;
}

export function Button({ tone = 'plain', size = 'medium', icon, busy, className, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55',
        tones[tone],
        sizes[size],
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
