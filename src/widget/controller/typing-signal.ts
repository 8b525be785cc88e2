import type { Typing } from '#wire/widget/message.ts';
import type { Store } from '../state/store.ts';
import type { WidgetState } from '../state/widget-state.ts';
import type { Sessions } from './sessions.ts';

/** The server forgets after 8 s; said more rarely, one lost request would end it. */
const everyMs = 3_000;

/**
 * Makes what is told of every change in the field. It passes on that something is being written, at
 * most every three seconds, and that it is no longer; never a word of it. There is nobody to tell
 * before the conversation has begun.
 */
export function createTypingSignal(store: Store<WidgetState>, sessions: Sessions): (text: string) => void {
  let told: { id: string; at: number } | undefined;
  return (text) => {
    const { id } = store.get().conversation;
    const typing = text.trim() !== '';
    const last = told?.id === id ? told : undefined;
    if (!id || (typing ? last && Date.now() - last.at < everyMs : !last)) return;
    told = typing ? { id, at: Date.now() } : undefined;
    const body: Typing = { typing };
    // Lost, it is said again with the next letters, or forgotten by the server.
    sessions.call({ method: 'POST', path: `/conversations/${id}/typing`, body }).catch(() => {});
  };
}
