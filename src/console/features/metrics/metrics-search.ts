/** What figures are filtered by, as the address has it. */
export const filterKeys = ['intent', 'channel', 'language', 'model', 'desk_version', 'team'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** The period, the slice of it and the figure that is open: all in the address, so that it can be sent on. */
export type MetricsSearch = {
  /** Days back from today; left out when `from` and `to` say it, or for the usual 30. */
  days?: number;
  from?: string;
  to?: string;
  metric?: string;
} & Partial<Record<FilterKey, string>>;

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

export function readMetricsSearch(search: Record<string, unknown>): MetricsSearch {
  const text = (key: string) => (typeof search[key] === 'string' ? search[key].slice(0, 200) : undefined);
  const days = Number(search.days);
  const filters = Object.fromEntries(filterKeys.flatMap((key) => (text(key) === undefined ? [] : [[key, text(key)]])));
  return {
    ...filters,
    days: days >= 1 && days <= 730 ? Math.floor(days) : undefined,
    from: isDay(search.from) ? search.from : undefined,
    to: isDay(search.to) ? search.to : undefined,
    metric: text('metric'),
  };
}

const usualDays = 30;
const dayMs = 24 * 3_600_000;

/** First and last day, UTC, both included. */
export function daysOfSearch({ days, from, to }: MetricsSearch, now = new Date()): { from: string; to: string } {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  if (from && to) return { from, to };
  return { from: day(now.getTime() - ((days ?? usualDays) - 1) * dayMs), to: day(now.getTime()) };
}

/** The search as the API's query. */
export function queryOf(search: MetricsSearch): string {
  const query = new URLSearchParams(daysOfSearch(search));
  for (const key of filterKeys) {
    const value = search[key];
    if (value !== undefined) query.set(key, value);
  }
  return query.toString();
}
