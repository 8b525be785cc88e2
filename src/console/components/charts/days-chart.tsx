import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

interface Props {
  days: { day: string; value: number }[];
  format: (value: number) => string;
  /** A ceiling, as a dashed line; left out when it is far above every bar. */
  ceiling?: number;
  label: string;
}

const axis = { fontSize: 11, fill: 'var(--faint)' };
const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayWords = (day: string) => dayFormat.format(new Date(day));

/** A sum for each day. */
export function DaysChart({ days, format, ceiling, label }: Props) {
  const most = Math.max(0, ...days.map((day) => day.value));
  const showsCeiling = ceiling !== undefined && ceiling < most * 3;
  return (
    <figure aria-label={label} className="h-52 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={days} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="day"
            tickFormatter={dayWords}
            tick={axis}
            tickLine={false}
            stroke="var(--line-strong)"
            minTickGap={36}
          />
          <YAxis
            tickFormatter={format}
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={64}
            domain={[0, showsCeiling ? Math.max(most, ceiling) : most || 1]}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--hover)' }}
            content={({ active, payload }) => {
              const day = payload?.[0]?.payload as Props['days'][number] | undefined;
              return active && day ? (
                <div className="num rounded-md border border-line-strong bg-panel px-3 py-2 text-xs shadow-floating">
                  <p className="text-faint">{dayWords(day.day)}</p>
                  <p className="text-base font-semibold">{format(day.value)}</p>
                </div>
              ) : null;
            }}
          />
          {showsCeiling && (
            <ReferenceLine y={ceiling} stroke="var(--chart-2)" strokeDasharray="5 4" strokeWidth={1.5} />
          )}
          <Bar dataKey="value" fill="var(--chart-1)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
