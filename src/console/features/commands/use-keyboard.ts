import { useEffect } from 'react';
import { commandFor, startsSequence } from './registry.ts';

/** How long a first letter waits for the second. */
const sequenceMs = 1_200;

/** Fires commands from the keyboard. Single letters never fire in inputs, menus or dialogs. */
export function useKeyboard(): void {
  useEffect(() => {
    let first: { key: string; at: number } | undefined;
    function pressed(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (isModal()) return;
      const typing = isTyping(event.target);
      const modified = event.metaKey || event.ctrlKey || event.altKey;
      if (typing && !modified) return;
      const key = nameOf(event);
      const waiting = first && event.timeStamp - first.at < sequenceMs ? first.key : undefined;
      first = undefined;
      const command = (waiting && commandFor(`${waiting} ${key}`)) || commandFor(key);
      if (command && typing && !command.inInputs) return;
      if (command) {
        event.preventDefault();
        command.run();
      } else if (!modified && startsSequence(key)) {
        first = { key, at: event.timeStamp };
      }
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(event.key);
  return [
    event.metaKey || event.ctrlKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey && (letter || event.key.length > 1) ? 'shift' : '',
    event.key.toLowerCase(),
  ]
    .filter(Boolean)
    .join('+');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest('input, textarea, select, [role="menu"], [role="listbox"]') !== null
  );
}

function isModal(): boolean {
  return (
    document.querySelector(':is([role="dialog"], [role="alertdialog"]):not([data-notice]), [role="menu"]') !== null
  );
}
