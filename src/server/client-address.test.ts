import { describe, expect, it } from 'vitest';
import { addressOf } from './client-address.ts';

describe('the address a browser is counted by', () => {
  it('is that of the connection when no proxy is trusted, whatever a header says', () => {
    expect(addressOf('10.0.0.1', undefined, 0)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', '1.1.1.1, 2.2.2.2', 0)).toBe('10.0.0.1');
  });

  it('is what the trusted proxy saw, not what the browser claims', () => {
    expect(addressOf('10.0.0.1', '203.0.113.9', 1)).toBe('203.0.113.9');
    expect(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
    expect(addressOf('10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  });

  it('is the farthest known when a proxy is missing', () => {
    expect(addressOf('10.0.0.1', undefined, 2)).toBe('10.0.0.1');
    expect(addressOf('10.0.0.1', ' , ', 1)).toBe('10.0.0.1');
  });
});
