import { expect, it } from 'vitest';
import { forReading } from './for-reading.ts';

it('says a value once, in the words it was also written out in, and nothing that is empty', () => {
  const result = {
    id: '1594',
    total: 168,
    total_display: '$168.00',
    delivered_on: null,
    note: '',
    placed_display: 'November 17',
    lines: [{ price: 3, price_display: '$3.00' }],
    plan: { amount: 48, amount_display: '$48.00' },
  };
  expect(forReading(result)).toEqual({
    id: '1594',
    total: '$168.00',
    placed: 'November 17',
    lines: [{ price: '$3.00' }],
    plan: { amount: '$48.00' },
  });
});

it.each([['a text'], [7], [null], [[1, 2]]])('leaves alone what is no record: %j', (result) => {
  expect(forReading(result)).toEqual(result);
});
