interface Props {
  value: number | undefined;
  low?: number;
  high?: number;
  /** The longest bar's value. */
  most: number;
}

/** A bar with the confidence interval as a thin line over its end. */
export function BarRow({ value, low, high, most }: Props) {
  const at = (part: number) => `${Math.min(100, Math.max(0, (part / (most || 1)) * 100)).toFixed(2)}%`;
  return (
    <svg className="h-4 w-full min-w-24" aria-hidden="true">
      <rect
        x="0"
        y="3"
        height="10"
        rx="2"
        width={value === undefined ? 0 : at(value)}
        fill="var(--chart-1)"
        fillOpacity="0.55"
      />
      {low !== undefined && high !== undefined && (
        <line x1={at(low)} x2={at(high)} y1="8" y2="8" stroke="var(--ink)" strokeWidth="1.5" />
      )}
    </svg>
  );
}
