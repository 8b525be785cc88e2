/** Something to tell, with how long it stays in milliseconds. */
export interface QueuedNotice {
  title: string;
  description?: string;
  timeout: number;
  action?: { label: string; run: () => void };
  failure: boolean;
}

/** What shows notices, once its script is there. */
interface NoticeBoard {
  add: (id: string, notice: QueuedNotice) => void;
  close: (id: string) => void;
}

/** Told before the board was there. */
const waiting = new Map<string, QueuedNotice>();
const listeners = new Set<() => void>();
let board: NoticeBoard | undefined;
let count = 0;

/** Shows it, now or as soon as the board is there. */
export function addNotice(notice: QueuedNotice): string {
  const id = `notice-${String(++count)}`;
  if (board) board.add(id, notice);
  else waiting.set(id, notice);
  for (const listener of listeners) listener();
  return id;
}

export function closeNotice(id: string): void {
  waiting.delete(id);
  board?.close(id);
}

/** Hands over what waits and what comes; returns how to stop. */
export function attachBoard(next: NoticeBoard): () => void {
  board = next;
  for (const [id, notice] of waiting) next.add(id, notice);
  waiting.clear();
  return () => {
    board = undefined;
  };
}

/** True from the first notice on. */
export const hasNotices = () => count > 0;

export function watchNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
