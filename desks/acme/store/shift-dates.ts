import { addDays } from './calendar.ts';

/** Plain data with every ISO date in it moved by so many days. */
export function shiftDates(data: unknown, days: number): unknown {
  if (days === 0) return data;
  if (typeof data === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(data) ? addDays(data, days) : data;
  if (Array.isArray(data)) return data.map((item) => shiftDates(item, days));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shiftDates(value, days)]));
}
