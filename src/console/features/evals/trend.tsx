import type { EvalRunRow } from '#wire/console/eval-pages.ts';

const width = 240;
const height = 48;
/** Runs in the line; more would be a smear. */
const mostPoints = 30;

/** The share of passed cases from run to run, oldest left. Says in words what it draws. */
export function Trend({ runs }: { runs: EvalRunRow[] }) {
  const points = runs
    .slice(0, mostPoints)
    .toReversed()
    .map(({ summary }) => summary.figures.find(({ name }) => name === 'passed')?.value ?? 0);
  const first = points[0] ?? 0;
  const last = points.at(-1) ?? 0;
  // From the floor of what was reached, so that a point up or down can be seen.
  const floor = Math.max(0, Math.min(...points) - 0.05);
  const x = (index: number) => (points.length === 1 ? width / 2 : 4 + (index / (points.length - 1)) * (width - 8));
  const y = (value: number) => 4 + (1 - (value - floor) / (1 - floor || 1)) * (height - 8);
  const label = `Passed in ${points.length} runs, from ${(first * 100).toFixed(1)} % to ${(last * 100).toFixed(1)} %`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="h-12 w-full max-w-60 text-accent">
      <title>{label}</title>
      <line x1="0" x2={width} y1={height - 1} y2={height - 1} className="stroke-line" />
      <polyline
        points={points.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <circle cx={x(points.length - 1)} cy={y(last)} r="3" fill="currentColor" />
    </svg>
  );
}
