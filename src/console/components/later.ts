import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Between two tries to fetch a script. */
const pauseMs = 2_000;

/**
 * A component whose script is fetched when it is first drawn, and again until it comes: a lost connection must not
 * break the page around it. Draw it inside `Suspense`.
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
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
