import { expect, test } from 'vitest';
import { VectorMemory } from './vector-memory.ts';

test('the text not asked for longest is forgotten first', () => {
  const memory = new VectorMemory(2);
  memory.set('a', new Float32Array([1]));
  memory.set('b', new Float32Array([2]));
  memory.get('a');
  memory.set('c', new Float32Array([3]));
  expect(memory.get('b')).toBeUndefined();
  expect(memory.get('a')).toEqual(new Float32Array([1]));
  expect(memory.get('c')).toEqual(new Float32Array([3]));
});
