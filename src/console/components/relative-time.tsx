import { useSyncExternalStore } from 'react';

/** One clock for the page: all times move together, once every half minute. */
const listeners = new Set<() => void>();
let now = Date.now();
setInterval(() => {
  now = Date.now();
  for (const listener of listeners) listener();
}, 30_000);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const dayAndMonth = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** `now`, `5m`, `3h`, `2d`, then the date: as short as a list wants it. */
export function shortAge(at: number, from: number): string {
  const age = from - at;
  if (age < minute) return 'now';
  if (age < hour) return `${Math.floor(age / minute)}m`;
  if (age < day) return `${Math.floor(age / hour)}h`;
  if (age < 7 * day) return `${Math.floor(age / day)}d`;
  return dayAndMonth.format(at);
}

/** How long until or since: `12m left`, `2h late`. */
export function distance(to: number, from: number): string {
  const size = Math.abs(to - from);
  const text =
    size < hour
      ? `${Math.max(1, Math.round(size / minute))}m`
      : size < day
        ? `${Math.round(size / hour)}h`
        : `${Math.round(size / day)}d`;
  return to >= from ? `${text} left` : `${text} late`;
}

export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const from = useNow();
  const time = Date.parse(at);
  return (
    <time dateTime={at} title={full.format(time)} className={className}>
      {shortAge(time, Math.max(from, time))}
    </time>
  );
}

/** The time of day, with the date where it is not today. */
export function ClockTime({ at, className }: { at: string; className?: string }) {
  const from = useNow();
  const time = Date.parse(at);
  const today = new Date(from).toDateString() === new Date(time).toDateString();
  return (
    <time dateTime={at} title={full.format(time)} className={className}>
      {today ? clock.format(time) : `${dayAndMonth.format(time)}, ${clock.format(time)}`}
    </time>
  );
}
