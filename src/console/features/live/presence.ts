import { useEffect, useSyncExternalStore } from 'react';
import type { Presence } from '#wire/console/live.ts';
import { call } from '../../api/client.ts';

type People = Presence['people'];

const nobody: People = [];
const held = new Map<string, People>();
const listeners = new Set<() => void>();

export function setPresence(presence: Presence): void {
  if (presence.people.length === 0) held.delete(presence.conversationId);
  else held.set(presence.conversationId, presence.people);
  for (const listener of listeners) listener();
}

/** Who else looks at the conversation. */
export function usePresence(conversationId: string): People {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => held.get(conversationId) ?? nobody,
  );
}

/** Name of a colleague who types an answer there; undefined while nobody does. */
export function useTypist(conversationId: string, except: string): string | undefined {
  return usePresence(conversationId).find((person) => person.typing && person.id !== except)?.name;
}

/** The server forgets somebody after 30 s, so they say it again in time. */
const repeatMs = 20_000;

/** Tells the others that this conversation is looked at, and whether somebody types. */
export function useTellPresence(conversationId: string, typing: boolean): void {
  useEffect(() => {
    const tell = (state: 'viewing' | 'typing' | 'left') =>
      call(`/conversations/${conversationId}/presence`, { body: { state }, keepalive: state === 'left' }).catch(
        () => undefined,
      );
    const state = typing ? 'typing' : 'viewing';
    tell(state);
    const timer = setInterval(() => tell(state), repeatMs);
    return () => clearInterval(timer);
  }, [conversationId, typing]);
  useEffect(() => {
    const leave = () => {
      call(`/conversations/${conversationId}/presence`, { body: { state: 'left' }, keepalive: true }).catch(
        () => undefined,
      );
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [conversationId]);
}
