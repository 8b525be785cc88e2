import { expect, test } from 'vitest';
import { createSealer } from './sealer.ts';

const sealer = createSealer(new Uint8Array(32).fill(7));

test('a sealed token opens with the same key only, and not when altered', () => {
  const sealed = sealer.seal('dG9rOmFiYw');
  expect(sealed).not.toContain('dG9rOmFiYw');
  expect(sealer.open(sealed)).toBe('dG9rOmFiYw');
  expect(sealer.seal('dG9rOmFiYw')).not.toBe(sealed);
  expect(createSealer(new Uint8Array(32).fill(8)).open(sealed)).toBeUndefined();
  expect(sealer.open(`${sealed.slice(0, -2)}xx`)).toBeUndefined();
});
