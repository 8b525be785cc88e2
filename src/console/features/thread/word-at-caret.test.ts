import { describe, expect, it } from 'vitest';
import { wordAtCaret } from './word-at-caret.ts';

const at = (text: string, sign: '/' | '@') => wordAtCaret(text, text.length, sign)?.query;

describe('the word at the caret', () => {
  it('is a canned reply after a slash that begins a word', () => {
    expect(at('/ship', '/')).toBe('ship');
    expect(at('Hello\n/', '/')).toBe('');
    expect(at('12/24', '/')).toBeUndefined();
    expect(at('https://x', '/')).toBeUndefined();
  });

  it('is a colleague after an at sign, first name and last', () => {
    expect(at('see @Ana Ma', '@')).toBe('ana ma');
    expect(at('write to ana@exa', '@')).toBeUndefined();
    expect(at('@Ana  then', '@')).toBeUndefined();
  });
});
