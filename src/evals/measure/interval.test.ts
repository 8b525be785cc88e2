import { expect, test } from 'vitest';
import { madeCase, madeTurn } from '../testing/made-run.ts';
import { meanInterval, shareInterval } from './interval.ts';
import { summariseRun } from './summarise-run.ts';

test('the interval of a share is Wilson’s', () => {
  // 8 of 10: the textbook values of the score interval.
  const { value, low, high } = shareInterval(8, 10);
  expect([value, low, high].map((one) => one.toFixed(3))).toEqual(['0.800', '0.490', '0.943']);
  expect(shareInterval(10, 10).high).toBeCloseTo(1);
  expect(shareInterval(10, 10).low).toBeLessThan(0.8);
});

test('the interval of a mean holds it, is narrower with more values, and is the same each time', () => {
  const few = meanInterval([1, 2, 3, 4, 5]);
  expect(few.value).toBe(3);
  expect(few.low).toBeLessThan(3);
  expect(meanInterval([1, 2, 3, 4, 5])).toEqual(few);
  const many = meanInterval(Array.from({ length: 100 }, (_, index) => (index % 5) + 1));
  expect(many.high - many.low).toBeLessThan(few.high - few.low);
});

test('errors count as errors and in no share', () => {
  const cases = [
    madeCase('a'),
    madeCase('b', { status: 'failed', turns: [madeTurn({ outcome: 'escalated' })] }),
    madeCase('c', { status: 'error', error: 'no model', checks: [], turns: [] }),
    madeCase('d', { wanted: ['escalated'], turns: [madeTurn({ outcome: 'escalated' })] }),
  ];
  const summary = summariseRun(cases, 1);
  expect(summary).toMatchObject({ passed: 2, failed: 1, errors: 1 });
  const figure = (name: string) => summary.figures.find((one) => one.name === name);
  expect(figure('passed')).toMatchObject({ n: 3 });
  expect(figure('resolution')).toMatchObject({ value: 0.5, n: 2 });
  expect(figure('escalation.precision')).toMatchObject({ value: 0.5, n: 2 });
  expect(figure('escalation.recall')).toMatchObject({ value: 1, n: 1 });
});
