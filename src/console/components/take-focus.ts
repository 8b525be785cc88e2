/** As a `ref`: takes the focus when it appears, where somebody just asked for it. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
