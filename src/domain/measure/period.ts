const dayMs = 24 * 3_600_000;

/** A period in whole days, UTC; `to` is exclusive. */
export interface Period {
  from: Date;
  to: Date;
}

/** From two dates as people write them, the last one included. Turned round when given so. */
export function periodOf(firstDay: string, lastDay: string): Period {
  const [from, last] = [firstDay, lastDay].sort().map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
  return { from, to: new Date(last.getTime() + dayMs) };
}

/** The period of the same length right before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: new Date(2 * from.getTime() - to.getTime()), to: from };
}

export function daysOf({ from, to }: Period): number {
  return Math.round((to.getTime() - from.getTime()) / dayMs);
}

/** Steps of a chart: few enough to be read, at most about 90. */
export function stepOf(period: Period): 'hour' | 'day' | 'week' | 'month' {
  const days = daysOf(period);
  if (days <= 2) return 'hour';
  if (days <= 92) return 'day';
  return days <= 640 ? 'week' : 'month';
}

/** The day before the end, as people write it. */
export function lastDayOf({ to }: Period): string {
  return new Date(to.getTime() - dayMs).toISOString().slice(0, 10);
}

export function firstDayOf({ from }: Period): string {
  return from.toISOString().slice(0, 10);
}

/** When the steps of a period begin, as ISO instants. */
export function stepsOf(period: Period): string[] {
  const step = stepOf(period);
  const steps: string[] = [];
  const at = new Date(period.from);
  if (step === 'week') at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  if (step === 'month') at.setUTCDate(1);
  while (at < period.to) {
    steps.push(`${at.toISOString().slice(0, 19)}Z`);
    if (step === 'hour') at.setUTCHours(at.getUTCHours() + 1);
    else if (step === 'month') at.setUTCMonth(at.getUTCMonth() + 1);
    else at.setUTCDate(at.getUTCDate() + (step === 'week' ? 7 : 1));
  }
  return steps;
}
