import { describe, expect, it } from 'vitest';
import type { MessageView } from '#wire/widget/message.ts';
import { unreadCount } from './unread.ts';
import { initialState } from './widget-state.ts';

const message = (seq: number, from: MessageView['from']): MessageView => ({
  id: String(seq),
  seq,
  from,
  content: [],
  citations: [],
  at: '2026-11-20T10:00:00.000Z',
});

describe('what is unread', () => {
  it('is what others wrote after the last message that was seen', () => {
    const messages = [
      message(1, 'customer'),
      message(2, 'ai'),
      message(3, 'system'),
      message(4, 'customer'),
      message(5, 'person'),
    ];
    const state = { ...initialState('en'), conversation: { id: 'a', messages, outgoing: [] } };
    expect(unreadCount(state)).toBe(3);
    expect(unreadCount({ ...state, seen: { a: 3 } })).toBe(1);
    expect(unreadCount({ ...state, seen: { a: 5 } })).toBe(0);
  });
});
