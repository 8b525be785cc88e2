import { useRef, useState } from 'react';

/** What a popup tells when it wants to open or close; of Base UI's details, the part that is needed here. */
interface ChangeDetails {
  reason: string;
  event: Event;
  cancel: () => void;
}

/**
 * A button that opens a popup whose script is fetched when a pointer or the focus comes near. Give `trigger` to the
 * button and `popup` to what is drawn once `used`: it stays drawn from then on, so that closing it gives the focus back.
 */
export function useOpener(kind: 'menu' | 'dialog', load: () => Promise<unknown>) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  function show(next: boolean) {
    if (next) setUsed(true);
    setOpen(next);
  }
  // A script that does not come is said where it is needed, by `lazy`, not where it is only expected.
  const warm = () => void load().catch(() => undefined);
  return {
    used,
    open,
    show,
    trigger: {
      ref: anchor,
      'aria-haspopup': kind,
      'aria-expanded': open,
      onPointerEnter: warm,
      onFocus: warm,
      onClick: () => show(!open),
    },
    popup: {
      open,
      anchor,
      onOpenChange(next: boolean, { reason, event, cancel }: ChangeDetails) {
        // The button closes it by its own click; closing here too would have that click open it again.
        if (reason === 'outside-press' && event.target instanceof Node && anchor.current?.contains(event.target))
          cancel();
        else show(next);
      },
    },
  };
}

/** How a popup of `useOpener` is placed and told to close. */
export type PopupProps = ReturnType<typeof useOpener>['popup'];
