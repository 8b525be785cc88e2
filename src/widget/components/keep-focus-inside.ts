const reachable = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Tab from the last control goes to the first, and back. */
export function keepFocusInside(panel: HTMLElement, event: KeyboardEvent) {
  if (event.key !== 'Tab') return;
  const all = [...panel.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.checkVisibility());
  const first = all[0];
  const last = all.at(-1);
  const root = panel.getRootNode() as ShadowRoot;
  const at = root.activeElement;
  if (event.shiftKey && (at === first || at === panel)) {
    event.preventDefault();
    last?.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first?.focus();
  }
}
