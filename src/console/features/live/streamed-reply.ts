import { useSyncExternalStore } from 'react';
import type { LiveEvent } from '#wire/console/live.ts';

/** Words of a reply while the AI writes it, per conversation; gone when the turn ends. */
const replies = new Map<string, { turnId: string; text: string }>();
const listeners = new Set<() => void>();

/** Takes an event in. */
export function streamed(event: LiveEvent): void {
  const held = replies.get(event.conversationId);
  if (event.type === 'reply-streamed' && event.turnId) {
    const before = held?.turnId === event.turnId ? held.text : '';
    replies.set(event.conversationId, { turnId: event.turnId, text: before + (event.text ?? '') });
  } else if (held && ['reply-retracted', 'turn-ended', 'message-sent', 'turn-started'].includes(event.type)) {
    replies.delete(event.conversationId);
  } else return;
  for (const listener of listeners) listener();
}

export function useStreamedReply(conversationId: string): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => replies.get(conversationId)?.text,
  );
}
