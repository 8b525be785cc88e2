import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WidgetEvent } from '#wire/widget/event.ts';
import type { MessageView } from '#wire/widget/message.ts';
import { applyEvent, applyView } from './apply-event.ts';
import { emptyConversation, type OpenConversation } from './widget-state.ts';

const message = (seq: number, more: Partial<MessageView> = {}): MessageView => ({
  id: `msg_${seq}`,
  seq,
  from: 'ai',
  content: [],
  citations: [],
  at: '2026-11-20T10:00:00.000Z',
  ...more,
});
const said = (seq: number, more?: Partial<MessageView>): WidgetEvent => ({
  type: 'message',
  message: message(seq, more),
});
const streamed = (turnId: string, text: string): WidgetEvent => ({
  type: 'reply-streamed',
  reply: { turnId, activity: 'writing', content: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
});
const play = (events: WidgetEvent[], from: OpenConversation = emptyConversation) => events.reduce(applyEvent, from);

describe('a conversation in the browser', () => {
  it('keeps messages in order and each once, whatever order and number they come in', () => {
    const events = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 });
    fc.assert(
      fc.property(events, (seqs) => {
        const { messages } = play(seqs.map((seq) => said(seq)));
        expect(messages.map(({ seq }) => seq)).toEqual([...new Set(seqs)].sort((a, b) => a - b));
      }),
    );
  });

  it('is the same when a stretch of events comes a second time', () => {
    const events = [
      said(1, { from: 'customer' }),
      streamed('t1', 'One.'),
      streamed('t1', 'One. Two.'),
      said(2, { turnId: 't1' }),
    ];
    for (let from = 0; from < events.length; from++) {
      expect(play([...events, ...events.slice(from)])).toEqual(play(events));
    }
  });

  it('replaces what was streamed by the message of the same turn', () => {
    expect(play([streamed('t1', 'One.'), said(2, { turnId: 't1' })]).reply).toBeUndefined();
    expect(play([streamed('t2', 'One.'), said(2, { turnId: 't1' })]).reply).toBeDefined();
  });

  it('takes back only what is taken back', () => {
    const speaking = play([streamed('t1', 'One.')]);
    expect(applyEvent(speaking, { type: 'reply-retracted', turnId: 't0' }).reply).toBeDefined();
    expect(applyEvent(speaking, { type: 'reply-retracted', turnId: 't1' }).reply).toBeUndefined();
  });

  it('drops an outgoing message once it is there, by event or by view', () => {
    const writing: OpenConversation = {
      ...emptyConversation,
      outgoing: [
        { clientId: 'a', text: 'A', state: 'sending' },
        { clientId: 'b', text: 'B', state: 'failed' },
      ],
    };
    const arrived = message(1, { from: 'customer', clientId: 'a' });
    expect(applyEvent(writing, { type: 'message', message: arrived }).outgoing.map(({ clientId }) => clientId)).toEqual(
      ['b'],
    );
    const view = { id: 'c', messages: [arrived], cursor: '3', status: {} as never };
    expect(applyView(writing, view).outgoing.map(({ clientId }) => clientId)).toEqual(['b']);
  });

  it('is not troubled by events of a newer server', () => {
    expect(applyEvent(emptyConversation, { type: 'confetti' } as never)).toBe(emptyConversation);
  });
});
