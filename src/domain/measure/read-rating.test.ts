import { expect, it } from 'vitest';
import { readRating } from './read-rating.ts';

it.each([
  ['4', 4],
  [' 5! ', 5],
  ['3/5', 3],
  ['4 out of 5.', 4],
  ['５', 5],
  ['★★★★☆', 4],
  ['⭐⭐⭐', 3],
  ['5 stars', 5],
  ['2 von 5', 2],
  ['4点', 4],
])('takes %j for a rating', (text, score) => {
  expect(readRating(text)).toBe(score);
});

it.each([
  '0',
  '6',
  '10',
  '4 orders are missing',
  'order 4',
  '4 5',
  '',
  'four boxes',
  '1594',
  '4, but my parcel is still not here',
])('leaves %j to be answered', (text) => {
  expect(readRating(text)).toBeUndefined();
});
