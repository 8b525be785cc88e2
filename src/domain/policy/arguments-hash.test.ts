import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentsHash } from './arguments-hash.ts';

const anyInput = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<Record<string, unknown>>;

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, child]) => [key, reversed(child)]));
}

describe('argumentsHash', () => {
  it('is the same in any key order and after a trip through JSON', () => {
    fc.assert(
      fc.property(fc.string(), anyInput, (tool, input) => {
        const hash = argumentsHash(tool, input);
        expect(hash).toMatch(/^[0-9a-f]{64}$/);
        expect(argumentsHash(tool, reversed(input) as Record<string, unknown>)).toBe(hash);
        expect(argumentsHash(tool, JSON.parse(JSON.stringify(input)))).toBe(hash);
      }),
    );
  });

  it('differs when any argument or the tool differs', () => {
    fc.assert(
      fc.property(anyInput, fc.string(), fc.jsonValue(), (input, key, value) => {
        const changed = { ...input, [key]: value };
        const isSame = JSON.stringify(reversed(reversed(changed))) === JSON.stringify(input);
        if (!isSame && JSON.stringify(input[key]) !== JSON.stringify(value)) {
          expect(argumentsHash('a', changed)).not.toBe(argumentsHash('a', input));
        }
        expect(argumentsHash('a', input)).not.toBe(argumentsHash('b', input));
      }),
    );
  });

  it('keeps the order of lists', () => {
    expect(argumentsHash('a', { ids: [1, 2] })).not.toBe(argumentsHash('a', { ids: [2, 1] }));
  });

  it('tells 24 from "24" and a missing field from null', () => {
    expect(argumentsHash('a', { n: 24 })).not.toBe(argumentsHash('a', { n: '24' }));
    expect(argumentsHash('a', {})).not.toBe(argumentsHash('a', { n: null }));
  });

  it('does not fail on a cycle', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(argumentsHash('a', loop)).toMatch(/^[0-9a-f]{64}$/);
  });
});
