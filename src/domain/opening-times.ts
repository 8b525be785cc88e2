import { TZDate } from '@date-fns/tz';
import type { BusinessHours } from './business-hours.ts';

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const minuteMs = 60_000;
/** Farther than that nobody plans: a desk closed for longer counts as never open. */
const horizonDays = 31;

/** A stretch in which people are at their desks. */
export interface Opening {
  from: Date;
  to: Date;
}

/** Openings that end after `now`, in order, up to a month ahead. */
export function* openingsFrom(hours: BusinessHours, now: Date): Generator<Opening> {
  const local = new TZDate(now, hours.timeZone);
  // From yesterday: a shift over midnight may still be running.
  for (let ahead = -1; ahead <= horizonDays; ahead++) {
    const opening = openingOn(hours, local.getFullYear(), local.getMonth(), local.getDate() + ahead);
    if (opening && opening.to > now) yield opening;
  }
}

function openingOn(hours: BusinessHours, year: number, month: number, date: number): Opening | undefined {
  const noon = new TZDate(year, month, date, 12, 0, hours.timeZone);
  const shift = hours.week[days[noon.getDay()] ?? 'sun'];
  if (!shift || hours.holidays?.includes(isoDate(noon))) return undefined;
  const from = at(noon, shift.from, hours.timeZone);
  const to = at(noon, shift.to, hours.timeZone);
  if (from >= to) to.setDate(to.getDate() + 1);
  return { from: new Date(from.getTime()), to: new Date(to.getTime()) };
}

function at(day: TZDate, time: string, timeZone: string): TZDate {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new TZDate(day.getFullYear(), day.getMonth(), day.getDate(), hour, minute, timeZone);
}

function isoDate(day: TZDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Whether people are there, and if not, when they are back; without `opensAt` they never are. */
export function openingState(hours: BusinessHours, now: Date): { open: boolean; opensAt?: Date } {
  const next = openingsFrom(hours, now).next().value;
  if (!next) return { open: false };
  return next.from <= now ? { open: true } : { open: false, opensAt: next.from };
}

/** When so many minutes of opening time are over: a promise made on Friday evening is kept on Monday. */
export function afterOpenMinutes(hours: BusinessHours, now: Date, minutes: number): Date | undefined {
  let left = minutes * minuteMs;
  for (const { from, to } of openingsFrom(hours, now)) {
    const start = Math.max(from.getTime(), now.getTime());
    if (start + left <= to.getTime()) return new Date(start + left);
    left -= to.getTime() - start;
  }
  return undefined;
}
