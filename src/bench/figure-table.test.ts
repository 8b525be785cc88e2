import { expect, test } from 'vitest';
import { figureTable } from './figure-table.ts';

test('a figure says whether it meets its goal or stays below its floor', () => {
  const table = figureTable({
    figures: [
      { name: 'a.accuracy', value: 0.93, unit: 'share', n: 10, goal: 0.925, floor: 0.914 },
      { name: 'b.accuracy', value: 0.92, unit: 'share', goal: 0.925, floor: 0.914 },
      { name: 'c.accuracy', value: 0.9, unit: 'share', goal: 0.925, floor: 0.914 },
      { name: 'd.ms', value: 12, unit: 'ms', goal: 20, lowerIsBetter: true },
      { name: 'e.mb', value: 300, unit: 'MB' },
    ],
    notes: ['hint3 was skipped: no folder'],
  });
  const lines = table.split('\n');
  expect(lines[1]).toContain('goal met');
  expect(lines[2]).toContain('above the floor');
  expect(lines[3]).toContain('BELOW THE FLOOR');
  expect(lines[4]).toContain('goal met');
  expect(lines[5]?.trimEnd().endsWith('MB')).toBe(true);
  expect(lines[6]).toBe('· hint3 was skipped: no folder');
});
