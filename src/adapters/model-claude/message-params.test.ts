import { describe, expect, it } from 'vitest';
import type { ModelMessage } from '#engine/ports/model.ts';
import { messageParams } from './message-params.ts';
import { keepRaw } from './raw-content.ts';

const model = 'small';
const map = (messages: ModelMessage[], citations = true) => messageParams(messages, model, citations);

describe('messageParams', () => {
  it('gives passages as search results, a unit a block, and remembers where blank units were', () => {
    const passages = [{ source: 'refunds#1', title: 'Refunds', units: ['One.', ' ', 'Two.'] }];
    const mapped = map([
      {
        role: 'user',
        blocks: [
          { type: 'passages', passages },
          { type: 'text', text: 'Hi' },
        ],
      },
    ]);
    expect(mapped.messages[0]?.content).toEqual([
      {
        type: 'search_result',
        source: 'refunds#1',
        title: 'Refunds',
        content: [
          { type: 'text', text: 'One.' },
          { type: 'text', text: 'Two.' },
        ],
        citations: { enabled: true },
      },
      { type: 'text', text: 'Hi' },
    ]);
    expect(mapped.unitPlaces).toEqual([[0, 2]]);
  });

  it('puts results first and notes inside the last plain one', () => {
    const { messages } = map([
      {
        role: 'user',
        blocks: [
          { type: 'text', text: 'Decide now.' },
          { type: 'tool-result', callId: 'a', text: 'ok', isError: false },
          { type: 'tool-result', callId: 'b', text: '', isError: true },
        ],
      },
    ]);
    expect(messages[0]?.content).toEqual([
      { type: 'tool_result', tool_use_id: 'a', content: [{ type: 'text', text: 'ok' }] },
      {
        type: 'tool_result',
        tool_use_id: 'b',
        content: [
          { type: 'text', text: '(empty)' },
          { type: 'text', text: 'Decide now.' },
        ],
        is_error: true,
      },
    ]);
  });

  it('says in words that a search found nothing', () => {
    const { messages } = map([{ role: 'user', blocks: [{ type: 'tool-passages', callId: 'a', passages: [] }] }]);
    expect(messages[0]?.content).toEqual([
      { type: 'tool_result', tool_use_id: 'a', content: [{ type: 'text', text: 'no_relevant_results' }] },
    ]);
  });

  it('sends an answer back as it came, to the model it came from', () => {
    const content = [
      { type: 'thinking', thinking: '', signature: 's' },
      { type: 'text', text: 'Yes.', citations: null },
    ];
    const raw = keepRaw(model, content);
    const own = map([{ role: 'assistant', blocks: [], raw }]).messages[0]?.content;
    expect(JSON.stringify(own)).toBe(JSON.stringify(content));
    const other = messageParams([{ role: 'assistant', blocks: [], raw }], 'large', true).messages[0]?.content;
    expect(other).toEqual([{ type: 'text', text: 'Yes.', citations: null }]);
  });

  it('builds an answer of another provider from its meaning', () => {
    const { messages } = map([
      {
        role: 'assistant',
        raw: { something: 'else' },
        blocks: [
          { type: 'text', text: 'Let me look.', citations: [] },
          { type: 'tool-call', id: 'a', name: 'look', input: { x: 1 } },
        ],
      },
      { role: 'assistant', blocks: [{ type: 'text', text: '', citations: [] }] },
    ]);
    expect(messages).toEqual([
      {
        role: 'assistant',
        content: [
          { type: 'text', text: 'Let me look.' },
          { type: 'tool_use', id: 'a', name: 'look', input: { x: 1 } },
        ],
      },
    ]);
  });
});
