import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';

interface Bin {
  confidence: number;
  value: number;
  low: number;
  high: number;
  n: number;
}

const axis = { fontSize: 11, fill: 'var(--faint)' };
const percent = (share: number) => `${Math.round(share * 100)} %`;

/**
 * Confidence against the share that was right. On the dashed line it means what it says; below it
 * the agent is surer than it should be. Bars are the 95 % interval of each bin.
 */
export function ReliabilityChart({ bins, label }: { bins: Bin[]; label: string }) {
  const data = bins.map((bin) => ({ ...bin, spread: [bin.value - bin.low, bin.high - bin.value] }));
  return (
    <figure aria-label={label} className="h-72 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={data} margin={{ top: 8, right: 16, bottom: 20, left: 0 }} accessibilityLayer>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="confidence"
            domain={[0.4, 1]}
            ticks={[0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]}
            tickFormatter={percent}
            tick={axis}
            stroke="var(--line-strong)"
            label={{ value: 'confidence', position: 'insideBottom', offset: -12, fontSize: 11, fill: 'var(--faint)' }}
          />
          <YAxis
            type="number"
            domain={[0, 1]}
            tickFormatter={percent}
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={56}
            label={{ value: 'right', angle: -90, position: 'insideLeft', fontSize: 11, fill: 'var(--faint)' }}
          />
          <ReferenceLine
            segment={[
              { x: 0.4, y: 0.4 },
              { x: 1, y: 1 },
            ]}
            stroke="var(--chart-2)"
            strokeDasharray="5 4"
          />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => {
              const bin = payload?.[0]?.payload as Bin | undefined;
              return active && bin ? (
                <div className="num rounded-md border border-line-strong bg-panel px-3 py-2 text-xs shadow-floating">
                  <p>Confidence {percent(bin.confidence)}</p>
                  <p className="text-base font-semibold">{percent(bin.value)} right</p>
                  <p className="text-soft">
                    {percent(bin.low)} to {percent(bin.high)}, of {bin.n}
                  </p>
                </div>
              ) : null;
            }}
          />
          <Line dataKey="value" stroke="var(--chart-1)" strokeWidth={2} dot={false} isAnimationActive={false} />
          <Scatter dataKey="value" fill="var(--chart-1)" isAnimationActive={false}>
            <ErrorBar dataKey="spread" direction="y" width={4} stroke="var(--chart-1)" />
          </Scatter>
        </ComposedChart>
      </ResponsiveContainer>
    </figure>
  );
}
