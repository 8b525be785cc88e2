interface Props {
  values: (number | undefined)[];
  /** Said to screen readers. */
  label: string;
}

const [width, height, edge] = [120, 28, 2];

/** The course of a figure at a glance; gaps stay gaps. Plain SVG: a chart library is not loaded for it. */
export function Sparkline({ values, label }: Props) {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return <div className="h-7" aria-hidden="true" />;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => edge + (index / Math.max(1, values.length - 1)) * (width - 2 * edge);
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
  let pen = 'M';
  const path = values
    .map((value, index) => {
      if (value === undefined) {
        pen = 'M';
        return '';
      }
      const step = `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
      return step;
    })
    .join('');
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="h-7 w-full"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path d={path} fill="none" stroke="var(--chart-1)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
