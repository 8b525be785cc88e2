import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Between two looks whether the server is there again. */
const pauseMs = 2_000;
/** A script that does not come although the server answers is no reason to load the page anew more often than this. */
const reloadEveryMs = 60_000;
const reloadedKey = 'handrail-reloaded';

/**
 * A component whose script is fetched when it is first drawn, and when it did not come, once the server answers again: a
 * lost connection must not break the page around it. Draw it inside `Suspense`.
 */
// biome-ignore lint/suspicious/noExplicitAny: as in React's own type of `lazy`; the props are those of the component.
export function later<Part extends ComponentType<any>>(load: () => Promise<Part>): LazyExoticComponent<Part> {
  return lazy(async () => ({ default: await untilThere(load) }));
}

async function untilThere<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      do await new Promise((resolve) => setTimeout(resolve, pauseMs));
      while (!(await answers()));
    }
    try {
      return await load();
    } catch {
      // Chromium keeps in mind that a script failed, and fetches it no more on this page.
      if (mayReload()) location.reload();
    }
  }
}

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/console/icon.svg', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** What was typed is kept through a reload (`kept-text.ts`). */
function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(reloadedKey) ?? 0);
    if (Date.now() - last < reloadEveryMs) return false;
    sessionStorage.setItem(reloadedKey, String(Date.now()));
    return true;
  } catch {
    // Storage is off: it cannot be told how often.
    return false;
  }
}
