import { Tooltip } from '@base-ui/react/tooltip';
import { Keys } from './keys.tsx';

/** The words of a hint, beside what they are about. */
export function HintPopup({ anchor, text, keys }: { anchor: HTMLElement; text: string; keys?: string }) {
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} sideOffset={6} className="z-50 data-[anchor-hidden]:hidden">
          <Tooltip.Popup
            data-hint-popup=""
            className="flex items-center gap-2 rounded-md bg-ink px-2 py-1 text-xs text-paper shadow-floating"
          >
            {text}
            {keys && <Keys keys={keys} inverted />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
