import type { BusinessHours } from '../business-hours.ts';
import { openWindows } from './open-windows.ts';

/** True while the desk or team is open. */
export function isOpenAt(hours: BusinessHours, at: Date): boolean {
  for (const window of openWindows(hours, at)) return window.from <= at;
  return false;
}

/** When it next opens: `at` itself while open; null when it does not within a year. */
export function nextOpening(hours: BusinessHours, at: Date): Date | null {
  for (const window of openWindows(hours, at)) return window.from <= at ? at : window.from;
  return null;
}

/** The moment at which so many open minutes have passed; null when there are not so many within a year. */
export function addOpenMinutes(hours: BusinessHours, at: Date, minutes: number): Date | null {
  let left = Math.max(0, minutes) * 60_000;
  for (const window of openWindows(hours, at)) {
    const from = Math.max(window.from.getTime(), at.getTime());
    const length = window.to.getTime() - from;
    if (left < length) return new Date(from + left);
    left -= length;
  }
  return null;
}

/** Open minutes between two moments, for response-time targets; 0 when `to` is not after `from`. */
export function openMinutesBetween(hours: BusinessHours, from: Date, to: Date): number {
  let total = 0;
  for (const window of openWindows(hours, from)) {
    if (window.from >= to) break;
    total += Math.min(window.to.getTime(), to.getTime()) - Math.max(window.from.getTime(), from.getTime());
  }
  return Math.max(0, total) / 60_000;
}
