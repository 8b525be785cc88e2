import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import type { BusinessHours } from '../business-hours.ts';
import { isTimeZone } from './is-time-zone.ts';

/** One stretch of open time. */
export interface OpenWindow {
  from: Date;
  /** The first moment that is closed again. */
  to: Date;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A desk that is closed longer than a year is closed. */
export const farthestDays = 370;

/** Days that never close are handed out in stretches of this many days, so that nobody waits for the end. */
const longestStretch = 8 * 86_400_000;

/**
 * Open windows from the day before `at` onwards, in order, apart from each other, none of them
 * over at `at`. A window that ends before it starts (22:00 to 06:00) ends on the next day; windows that
 * touch are one; one that a clock change leaves no time in is left out; what cannot be read is
 * closed.
 */
export function* openWindows(hours: BusinessHours, at: Date): Generator<OpenWindow> {
  if (!isTimeZone(hours.timeZone) || Number.isNaN(at.getTime())) return;
  const holidays = new Set(hours.holidays ?? []);
  const today = new TZDate(at.getTime(), hours.timeZone);
  const noon = new TZDate(today.getFullYear(), today.getMonth(), today.getDate(), 12, hours.timeZone);
  let current = null as OpenWindow | null;
  for (let ahead = -1; ahead <= farthestDays; ahead += 1) {
    // Days are counted from noon: a day that a clock change makes 23 hours long is still one day.
    const window = windowOf(addDays(noon, ahead), hours, holidays);
    if (current && window && window.from <= current.to && lengthOf(current) < longestStretch) {
      current = { from: current.from, to: window.to > current.to ? window.to : current.to };
      continue;
    }
    if (current && current.to > at) yield current;
    const from: Date | undefined = window && current && window.from < current.to ? current.to : window?.from;
    current = window && from && from < window.to ? { from, to: window.to } : null;
  }
  if (current && current.to > at) yield current;
}

const lengthOf = (window: OpenWindow) => window.to.getTime() - window.from.getTime();

function windowOf(day: TZDate, hours: BusinessHours, holidays: ReadonlySet<string>): OpenWindow | null {
  if (holidays.has(localDate(day))) return null;
  const name = weekdays[day.getDay()];
  const span = name ? hours.week[name] : undefined;
  const from = minutesOf(span?.from);
  const to = minutesOf(span?.to);
  if (from === null || to === null || from === to) return null;
  const start = at(day, from, hours.timeZone);
  const end = at(day, to > from ? to : to + 1440, hours.timeZone);
  return start < end ? { from: start, to: end } : null;
}

function at(day: TZDate, minutes: number, timeZone: string): Date {
  const local = new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), 0, minutes, timeZone);
  return new Date(local.getTime());
}

/** `2026-03-05` in the day's own time zone. */
export function localDate(day: TZDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function minutesOf(time: string | undefined): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time ?? '');
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}
