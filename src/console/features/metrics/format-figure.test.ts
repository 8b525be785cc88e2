import { expect, it } from 'vitest';
import { formatChange, formatFigure, standOf, targetWords } from './format-figure.ts';

it('says each unit as people read it', () => {
  expect(formatFigure('share', 0.714)).toBe('71 %');
  expect(formatFigure('share', 0.034)).toBe('3.4 %');
  expect(formatFigure('seconds', 4)).toBe('4.0 s');
  expect(formatFigure('seconds', 4_320)).toBe('72 min');
  expect(formatFigure('seconds', 14_400)).toBe('4 h 0 min');
  expect(formatFigure('usd', 0.00123)).toBe('$0.0012');
  expect(formatFigure('score', undefined)).toBe('–');
});

it('says a share’s change in points and the rest in percent', () => {
  expect(formatChange('share', 0.7, 0.66)).toBe('+4.0 pts');
  expect(formatChange('seconds', 50, 100)).toBe('−50 %');
  expect(formatChange('usd', 1, 0)).toBeUndefined();
});

it('holds a value against its target', () => {
  const metric = { target: { from: 0.1, to: 0.25, because: '' }, unit: 'share' as const };
  expect([0.05, 0.2, 0.3].map((value) => standOf(metric, value))).toEqual(['missed', 'met', 'missed']);
  expect(targetWords(metric)).toBe('10 % to 25 %');
});
