import { Suspense, useEffect, useState } from 'react';
import { later } from './later.ts';

const HintPopup = later(() => import('./hint-popup.tsx').then((module) => module.HintPopup));

/** How long a pointer rests before words appear; at once while others are still shown. */
const restMs = 500;

/** Shows the words of the `Hint` that is pointed at or focused: one popup for the page, not one for each button. */
export function HintLayer() {
  const [anchor, setAnchor] = useState<HTMLElement>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | undefined;
    function show(next: HTMLElement | undefined) {
      clearTimeout(timer);
      shown = next;
      setAnchor(next);
    }
    function pointed(event: PointerEvent) {
      if (event.pointerType === 'touch') return;
      const target = hintAt(event.target);
      if (target === 'popup' || target === shown) return;
      clearTimeout(timer);
      if (!target) show(undefined);
      else if (shown) show(target);
      else timer = setTimeout(() => show(target), restMs);
    }
    function focused(event: FocusEvent) {
      const target = hintAt(event.target);
      if (target instanceof HTMLElement && target.matches(':focus-visible')) show(target);
      else if (target !== 'popup') show(undefined);
    }
    const hide = () => show(undefined);
    const pressed = (event: KeyboardEvent) => event.key === 'Escape' && hide();
    document.addEventListener('pointerover', pointed);
    document.addEventListener('focusin', focused);
    document.addEventListener('focusout', hide);
    document.addEventListener('pointerdown', hide);
    document.addEventListener('keydown', pressed, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', pointed);
      document.removeEventListener('focusin', focused);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('pointerdown', hide);
      document.removeEventListener('keydown', pressed, true);
    };
  }, []);
  if (!anchor?.isConnected) return null;
  return (
    <Suspense>
      <HintPopup anchor={anchor} text={anchor.dataset.hint ?? ''} keys={anchor.dataset.hintKeys} />
    </Suspense>
  );
}

function hintAt(target: EventTarget | null): HTMLElement | 'popup' | undefined {
  if (!(target instanceof Element)) return undefined;
  if (target.closest('[data-hint-popup]')) return 'popup';
  return target.closest<HTMLElement>('[data-hint]') ?? undefined;
}
