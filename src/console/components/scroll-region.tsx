import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

/** A part of the page that scrolls by itself; reachable and scrollable with the keyboard. */
export function ScrollRegion({ className, ...rest }: ComponentProps<'section'> & { 'aria-label': string }) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
      tabIndex={0}
      {...rest}
      className={cn('focus-inset overflow-y-auto', className)}
    />
  );
}
