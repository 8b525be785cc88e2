import { expect, test } from 'vitest';
import { MatrixMemory } from './matrix-memory.ts';
import { multiplyModule } from './multiply-module.ts';

const pseudo = (i: number) => Math.sin(i * 12.9898) * 2;

test.each([
  [1, 4, 8],
  [3, 8, 5],
  [4, 256, 16],
  [5, 8, 8],
  [11, 64, 24],
  [26, 8, 9],
  [27, 12, 16],
])('%i rows by %i by %i columns give what plain sums give', (rows, depth, columns) => {
  const memory = new MatrixMemory();
  const packed = memory.pack(depth, columns, (k, j) => pseudo(k * 31 + j));
  const a = memory.lend(rows * depth);
  const width = packed.panels * 8;
  const c = memory.lend(rows * width);
  const left = memory.view(a, rows * depth);
  for (let i = 0; i < left.length; i++) left[i] = pseudo(i * 7 + 1);
  memory.view(c, rows * width).fill(0.5);
  memory.multiply(rows, a, packed, c);
  const product = memory.view(c, rows * width);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let sum = 0.5;
      for (let k = 0; k < depth; k++) sum += pseudo((i * depth + k) * 7 + 1) * pseudo(k * 31 + j);
      expect(product[i * width + j]).toBeCloseTo(sum, 3);
    }
  }
});

test('a depth that does not go by fours is filled up', () => {
  const memory = new MatrixMemory();
  const packed = memory.pack(3, 2, (k, j) => k + 10 * j);
  const a = memory.lend(packed.depth);
  memory.view(a, packed.depth).fill(0).set([1, 1, 1]);
  const c = memory.lend(8);
  memory.view(c, 8).fill(0);
  memory.multiply(1, a, packed, c);
  expect([...memory.view(c, 2)]).toEqual([3, 33]);
});

test('the module without fused multiply-add is the same but for that', () => {
  const [apart, fused] = [multiplyModule(false), multiplyModule(true)];
  expect(apart.length).toBeGreaterThan(fused.length);
  expect([...apart.slice(0, 8)]).toEqual([...fused.slice(0, 8)]);
});

test('what is kept stays when what was lent is given back', () => {
  const memory = new MatrixMemory();
  const kept = memory.lend(4);
  memory.view(kept, 4).fill(7);
  memory.keep();
  const first = memory.lend(1_000_000);
  memory.giveBack();
  expect(memory.lend(4)).toBe(first);
  expect([...memory.view(kept, 4)]).toEqual([7, 7, 7, 7]);
});
