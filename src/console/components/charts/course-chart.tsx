import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

export interface CoursePoint {
  at: string;
  value?: number;
  n: number;
  low?: number;
  high?: number;
}

interface Props {
  points: CoursePoint[];
  format: (value: number) => string;
  formatAt: (at: string) => string;
  target?: { from?: number; to?: number };
  /** The figure of the period before, as a dashed line. */
  before?: number;
  /** Said to screen readers. */
  label: string;
}

const axis = { fontSize: 11, fill: 'var(--faint)' };

/**
 * A figure over time with its confidence band, the target as a shaded field, the period before as a
 * dashed line. The line differs from the band in weight, and from the dashes in shape: no reading
 * rests on colour alone.
 */
export function CourseChart({ points, format, formatAt, target, before, label }: Props) {
  const data = points.map((point) => ({
    ...point,
    band: point.low === undefined || point.high === undefined ? undefined : [Math.max(0, point.low), point.high],
  }));
  const tops = data.flatMap((point) => (point.value === undefined ? [] : [point.value]));
  const top = Math.max(...tops, target?.from ?? 0, before ?? 0) * 1.12 || 1;
  return (
    <figure aria-label={label} className="h-64 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={data} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          {target && (
            <ReferenceArea
              y1={target.from ?? 0}
              y2={Math.min(target.to ?? top, top)}
              fill="var(--chart-target)"
              fillOpacity={0.5}
              ifOverflow="hidden"
            />
          )}
          <XAxis
            dataKey="at"
            tickFormatter={formatAt}
            tick={axis}
            tickLine={false}
            stroke="var(--line-strong)"
            minTickGap={36}
          />
          <YAxis tickFormatter={format} tick={axis} tickLine={false} axisLine={false} width={64} domain={[0, top]} />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload?.[0]?.payload as CoursePoint | undefined;
              return active && point ? <Reading point={point} format={format} formatAt={formatAt} /> : null;
            }}
          />
          <Area dataKey="band" stroke="none" fill="var(--chart-1)" fillOpacity={0.16} isAnimationActive={false} />
          {before !== undefined && (
            <ReferenceLine y={before} stroke="var(--chart-2)" strokeDasharray="5 4" strokeWidth={1.5} />
          )}
          <Line
            dataKey="value"
            stroke="var(--chart-1)"
            strokeWidth={2}
            dot={points.length <= 31 ? { r: 2.5, fill: 'var(--chart-1)', strokeWidth: 0 } : false}
            activeDot={{ r: 4 }}
            isAnimationActive={false}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}

function Reading({ point, format, formatAt }: Pick<Props, 'format' | 'formatAt'> & { point: CoursePoint }) {
  return (
    <div className="num rounded-md border border-line-strong bg-panel px-3 py-2 text-xs shadow-floating">
      <p className="text-faint">{formatAt(point.at)}</p>
      <p className="text-base font-semibold">{point.value === undefined ? 'nothing counted' : format(point.value)}</p>
      {point.low !== undefined && point.high !== undefined && (
        <p className="text-soft">
          95 %: {format(Math.max(0, point.low))} to {format(point.high)}
        </p>
      )}
      <p className="text-soft">of {point.n}</p>
    </div>
  );
}
