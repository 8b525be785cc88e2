import { cloneElement, type KeyboardEvent, type ReactElement, Suspense } from 'react';
import { later } from './later.ts';
import type { MenuGroup } from './menu-group.ts';
import { useOpener } from './use-opener.ts';

interface Props {
  /** The button that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  /** Groups of items, with a line between. */
  groups: MenuGroup[];
  align?: 'start' | 'end';
}

const load = () => import('./menu-popup.tsx');
const MenuPopup = later(() => load().then((module) => module.MenuPopup));

export function Menu({ trigger, groups, align = 'end' }: Props) {
  const opener = useOpener('menu', load);
  function pressed(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' || opener.open) return;
    event.preventDefault();
    opener.show(true);
  }
  return (
    <>
      {cloneElement(trigger, { ...opener.trigger, onKeyDown: pressed })}
      {opener.used && (
        <Suspense>
          <MenuPopup {...opener.popup} groups={groups} align={align} />
        </Suspense>
      )}
    </>
  );
}
