import type { Controller } from './controller/controller.ts';
import type { Signals } from './controller/signals.ts';

/** What a page gets as `window.Handrail`. It cannot read what the customer writes. */
export interface Handrail {
  open(): void;
  close(): void;
  toggle(): void;
  /** Says who the customer is, by a JWT the page's own server signed; null when they sign out. */
  identify(token: string | null): Promise<void>;
  setLocale(locale: string): void;
  /** Listens to `open`, `close`, `unread`, `message`, `handoff`, `error`; returns how to stop. */
  on: Signals['on'];
}

/** The page's handle; frozen, so that another script cannot put itself in between. */
export function createHandrail(controller: Controller, signals: Signals): Handrail {
  return Object.freeze({
    open: controller.open,
    close: controller.close,
    toggle: () => (controller.store.get().open ? controller.close() : controller.open()),
    identify: controller.identify,
    setLocale: controller.setLocale,
    on: signals.on,
  });
}
