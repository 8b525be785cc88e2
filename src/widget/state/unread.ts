import type { WidgetState } from './widget-state.ts';

/** How many messages came that the customer has not had before their eyes. */
export function unreadCount(state: WidgetState): number {
  const { conversation, seen } = state;
  const current = conversation.id;
  const here = current
    ? conversation.messages.filter((one) => one.from !== 'customer' && one.seq > (seen[current] ?? 0)).length
    : 0;
  const elsewhere = state.conversations.filter(
    (one) => one.id !== current && one.from !== 'customer' && one.lastSeq > (seen[one.id] ?? one.lastSeq),
  ).length;
  return here + elsewhere;
}
