import { expect, test } from 'vitest';
import { packVector, unpackVector } from './stored-vector.ts';

const vector = Float32Array.from({ length: 64 }, (_, at) => Math.sin(at * 1.7) / 6);

test('a vector comes back nearly as it was, and from then on exactly', () => {
  const once = unpackVector(packVector(vector));
  for (const [at, value] of once.entries()) expect(value).toBeCloseTo(vector[at] as number, 2);
  expect(packVector(once)).toEqual(packVector(vector));
  expect(packVector(vector)).toHaveLength(69);
  expect(unpackVector(packVector(new Float32Array(8)))).toEqual(new Float32Array(8));
});

test('floats of an earlier version are read', () => {
  const bytes = Buffer.concat([Buffer.alloc(1), Buffer.from(vector.buffer)]).subarray(1);
  expect(unpackVector(bytes)).toEqual(vector);
});
