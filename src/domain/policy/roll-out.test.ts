import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRolledOut } from './roll-out.ts';

it('lets about the share through that was asked for', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `tkt_${i}`);
  for (const share of [0.1, 0.25, 0.5]) {
    const through = ids.filter((id) => isRolledOut(id, share)).length / ids.length;
    expect(Math.abs(through - share)).toBeLessThan(0.03);
  }
});

it('keeps a ticket in when the share grows, lets none through at 0 and all at 1 or unset', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (id, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        return (
          (!isRolledOut(id, low) || isRolledOut(id, high)) &&
          !isRolledOut(id, 0) &&
          isRolledOut(id, 1) &&
          isRolledOut(id)
        );
      },
    ),
  );
});
