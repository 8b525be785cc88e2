import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { setNavigationOpen } from './navigation-state.ts';

/** The navigation over the page, where it has no column of its own. */
export function NavigationDrawer({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <Dialog.Root open={open} onOpenChange={setNavigationOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Dialog.Popup
          aria-label="Navigation"
          className="fixed inset-y-0 start-0 z-40 w-[264px] bg-sunken shadow-floating transition-[translate] data-[ending-style]:-translate-x-full data-[starting-style]:-translate-x-full"
          onClick={(event) => event.target instanceof Element && event.target.closest('a') && setNavigationOpen(false)}
        >
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
