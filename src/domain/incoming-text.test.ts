import { describe, expect, it } from 'vitest';
import { incomingText } from './incoming-text.ts';

describe('a text that comes in', () => {
  it('is trimmed and loses what no database can store', () => {
    expect(incomingText('  hi\u0000 there \n')).toBe('hi there');
    expect(incomingText('\ud800!')).toBe('\ufffd!');
  });

  it('is refused when nothing is left', () => {
    for (const text of ['', ' \n\t', '\u0000']) {
      expect(() => incomingText(text)).toThrowError(expect.objectContaining({ code: 'message_empty', field: 'text' }));
    }
  });

  it('may have 20,000 characters and not one more', () => {
    expect(incomingText('x'.repeat(20_000))).toHaveLength(20_000);
    expect(() => incomingText('x'.repeat(20_001))).toThrowError(
      expect.objectContaining({ code: 'message_too_long', message: expect.stringContaining('1 characters too long') }),
    );
  });
});
