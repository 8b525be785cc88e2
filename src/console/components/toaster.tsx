import { Suspense, useSyncExternalStore } from 'react';
import { later } from './later.ts';
import { addNotice, closeNotice, hasNotices, watchNotices } from './notices.ts';

const Toasts = later(() => import('./toasts.tsx').then((module) => module.Toasts));

interface Notice {
  title: string;
  description?: string;
  /** Milliseconds; 0 stays until closed. */
  timeout?: number;
  action?: { label: string; run: () => void };
}

/** Tells what was done, at the lower edge. Returns a function that takes it back. */
export function notify(notice: Notice): () => void {
  const id = addNotice({ ...notice, timeout: notice.timeout ?? 4_000, failure: false });
  return () => closeNotice(id);
}

/** Tells what could not be done and why; stays longer and is read out at once. */
export function notifyFailure(title: string, error: unknown): void {
  const description = error instanceof Error ? error.message : undefined;
  addNotice({ title, description, timeout: 9_000, failure: true });
}

/** Where notices appear; nothing until there is the first. */
export function Toaster() {
  const wanted = useSyncExternalStore(watchNotices, hasNotices);
  return <Suspense>{wanted && <Toasts />}</Suspense>;
}
