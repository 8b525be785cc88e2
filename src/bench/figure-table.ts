import type { BenchResult, Figure } from './figures.ts';

/** Figures as a table for people: value beside goal and floor, and whether they are met. */
export function figureTable({ figures, notes }: BenchResult): string {
  const rows = figures.map((figure) => [
    figure.name,
    shown(figure.value, figure.unit),
    figure.unit,
    figure.goal === undefined ? '' : shown(figure.goal, figure.unit),
    figure.floor === undefined ? '' : shown(figure.floor, figure.unit),
    figure.n === undefined ? '' : String(figure.n),
    verdict(figure),
  ]);
  const all = [['figure', 'value', 'unit', 'goal', 'floor', 'n', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...notes.map((note) => `· ${note}`)].join('\n');
}

function shown(value: number, unit: string): string {
  if (unit === 'share') return value.toFixed(4);
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(3);
}

function verdict({ value, goal, floor, lowerIsBetter }: Figure): string {
  const reaches = (limit: number) => (lowerIsBetter === true ? value <= limit : value >= limit);
  if (goal !== undefined && reaches(goal)) return 'goal met';
  if (floor !== undefined) return reaches(floor) ? 'above the floor' : 'BELOW THE FLOOR';
  return goal === undefined ? '' : 'below the goal';
}
