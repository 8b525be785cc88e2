import { useEffect, useSyncExternalStore } from 'react';
import type { Presence } from '#wire/console/live.ts';
import { call } from '../../api/client.ts';

const nobody: Presence['people'] = [];
const held = new Map<string, Presence>();
const listeners = new Set<() => void>();

export function setPresence(presence: Presence): void {
  if (presence.people.length === 0 && !presence.customerTyping) held.delete(presence.conversationId);
  else held.set(presence.conversationId, presence);
  for (const listener of listeners) listener();
}

/** Nothing was heard for a while: who left meanwhile would stay for ever. The server tells anew who is there. */
export function forgetPresence(): void {
  held.clear();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who of the team looks at the conversation. */
export function usePresence(conversationId: string): Presence['people'] {
  return useSyncExternalStore(subscribe, () => held.get(conversationId)?.people ?? nobody);
}

/** Whether the customer types a message just now. */
export function useCustomerTyping(conversationId: string): boolean {
  return useSyncExternalStore(subscribe, () => held.get(conversationId)?.customerTyping ?? false);
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
