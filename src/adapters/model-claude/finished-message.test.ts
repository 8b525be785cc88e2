import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishedMessage, parseToolInput } from './finished-message.ts';
import { emptyMessage, takeEvent } from './message-accumulator.ts';

const places: number[][] = [];

function played(
  stopReason: string,
  ...blocks: { start: Record<string, unknown>; deltas?: Record<string, unknown>[] }[]
) {
  const message = emptyMessage();
  for (const [index, { start, deltas = [] }] of blocks.entries()) {
    takeEvent(message, { type: 'content_block_start', index, content_block: start }, places);
    for (const delta of deltas) takeEvent(message, { type: 'content_block_delta', index, delta }, places);
  }
  takeEvent(message, { type: 'message_delta', delta: { stop_reason: stopReason } }, places);
  takeEvent(message, { type: 'message_stop' }, places);
  return finishedMessage(message, 'small', places);
}

const text = (words: string) => ({ start: { type: 'text', text: '' }, deltas: [{ type: 'text_delta', text: words }] });
const call = (json: string, name = 'look') => ({
  start: { type: 'tool_use', id: `id-${name}`, name, input: {} },
  deltas: [...json].map((partial_json) => ({ type: 'input_json_delta', partial_json })),
});

describe('finishedMessage', () => {
  it('maps every way of stopping', () => {
    const cases = {
      end_turn: 'end',
      stop_sequence: 'end',
      max_tokens: 'max-tokens',
      refusal: 'refusal',
      pause_turn: 'paused',
      model_context_window_exceeded: 'context-exceeded',
      compaction: 'unknown',
      constructor: 'unknown',
    };
    for (const [reason, stop] of Object.entries(cases)) expect(played(reason, text('Hi.')).stop).toBe(stop);
    expect(played('tool_use', call('{}')).stop).toBe('tool-calls');
    expect(played('tool_use', text('Hi.')).stop).toBe('unknown');
  });

  it('throws away what came before a refusal', () => {
    expect(played('refusal', text('The recipe is'))).toEqual({ stop: 'refusal', blocks: [] });
  });

  it('gives no call when one of several is cut, and nothing to send back', () => {
    const cut = played('tool_use', text('Looking.'), call('{"a":1}', 'one'), call('{"b":', 'two'));
    expect(cut).toEqual({ stop: 'max-tokens', blocks: [{ type: 'text', text: 'Looking.', citations: [] }] });
  });

  it('gives no call for whole input when the model did not stop to call', () => {
    expect(played('max_tokens', call('{"a":1}'))).toEqual({ stop: 'max-tokens', blocks: [] });
    expect(played('end_turn', call('{"a":1}'))).toEqual({ stop: 'end', blocks: [] });
  });

  it('keeps blocks of unknown types for sending back, but not those it could not follow', () => {
    const whole = played('end_turn', { start: { type: 'novel', data: 1 } }, text('Hi.'));
    expect(JSON.parse((whole.raw as { content: string }).content)).toEqual([
      { type: 'novel', data: 1 },
      { type: 'text', text: 'Hi.' },
    ]);
    const lost = played(
      'end_turn',
      { start: { type: 'novel' }, deltas: [{ type: 'novel_delta', more: 1 }] },
      text('Hi.'),
    );
    expect(JSON.parse((lost.raw as { content: string }).content)).toEqual([{ type: 'text', text: 'Hi.' }]);
  });
});

describe('parseToolInput', () => {
  it('takes objects as they are and nothing else', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value = JSON.parse(json);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        expect(parseToolInput(json)).toEqual(isObject ? value : undefined);
      }),
    );
    expect(parseToolInput('')).toEqual({});
  });

  it('keeps a hostile key as data', () => {
    const input = parseToolInput('{"__proto__":{"admin":true}}');
    expect(Object.hasOwn(input ?? {}, '__proto__')).toBe(true);
    expect((input as { admin?: boolean }).admin).toBeUndefined();
  });
});
