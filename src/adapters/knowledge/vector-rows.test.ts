import { expect, test } from 'vitest';
import { SignRows } from './signs/sign-rows.ts';
import { VectorRows } from './vector-rows.ts';

/** Numbers from -1 to 1 that are the same on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x3fffffff - 1;
  };
}

function unit(next: () => number, dimensions: number, near?: Float32Array): Float32Array {
  const vector = Float32Array.from(
    { length: dimensions },
    (_, at) => next() + 1.5 * (near?.[at] ?? 0) * Math.sqrt(dimensions),
  );
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

test.each([32, 200, 512, 3072])('counts the signs that differ, in vectors of %i dimensions', (dimensions) => {
  const next = random(dimensions);
  const vectors = Array.from({ length: 40 }, () => unit(next, dimensions));
  const signs = new SignRows(dimensions);
  for (const [row, vector] of vectors.entries()) signs.set(row, vector);
  const query = unit(next, dimensions);
  const differ = vectors.map((vector) =>
    vector.reduce((sum, value, at) => sum + Number(value > 0 !== (query[at] as number) > 0), 0),
  );
  expect([...signs.apart(query)]).toEqual(differ);
});

test('among many rows the nearest are found, and none that was removed or not to be searched', () => {
  const next = random(5);
  const query = unit(next, 64);
  const rows = new VectorRows(64);
  const near = new Set<number>();
  for (let n = 0; n < 6000; n++) {
    const close = n % 600 === 7;
    const row = rows.add({ searched: n % 600 !== 8 }, unit(next, 64, close ? query : undefined));
    if (close) near.add(row);
  }
  const hidden = rows.add({ searched: false }, query);
  const [gone = -1] = near;
  rows.remove(gone);
  near.delete(gone);
  const found = rows.search(query, 9, () => true).map(({ row }) => row);
  expect(new Set(found)).toEqual(near);
  expect(found).not.toContain(hidden);
  expect(rows.add({ searched: true }, query)).toBe(gone);
  expect(rows.search(query, 1, () => true)).toEqual([{ row: gone, similarity: expect.closeTo(1, 1) }]);
});

test.each([24, 512, 3072])('cosines are within what a byte a dimension loses, of %i dimensions', (dimensions) => {
  const next = random(dimensions);
  const rows = new VectorRows(dimensions);
  const vectors = Array.from({ length: 60 }, () => unit(next, dimensions));
  const added = vectors.map((vector) => rows.add({ searched: true }, vector));
  // More questions at once than there is room for.
  const questions = Array.from({ length: 11 }, (_, at) => unit(next, dimensions, vectors[at]));
  for (const [at, vector] of vectors.entries()) {
    for (const question of questions) {
      const cosine = vector.reduce((sum, value, d) => sum + value * (question[d] as number), 0);
      expect(rows.similarity(added[at] as number, question)).toBeCloseTo(cosine, 2);
    }
  }
  expect(
    rows.similarity(rows.add({ searched: true }, new Float32Array(dimensions)), questions[0] as Float32Array),
  ).toBe(0);
});
