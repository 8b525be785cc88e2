const minute = 60_000;

/** "in 15 minutes", "tomorrow at 9:00": how people say when something happens. */
export function sayWhen(at: Date, now: Date, locale: string): string {
  const minutes = Math.max(1, Math.round((at.getTime() - now.getTime()) / minute));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (minutes < 60) return relative.format(minutes, 'minute');
  if (minutes < 60 * 8 && at.getDate() === now.getDate()) return relative.format(Math.round(minutes / 60), 'hour');
  return sayDay(at, now, locale);
}

/** Day and hour: "today, 14:00", "tomorrow, 9:00", "Mon, 9:00". */
function sayDay(at: Date, now: Date, locale: string): string {
  const days = Math.round((midnight(at).getTime() - midnight(now).getTime()) / (24 * 60 * minute));
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  const day =
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
  return `${day}, ${time}`;
}

function midnight(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate());
}

/** Short age for lists: "now", "5 min", "yesterday", "3 Nov". */
export function sayAge(at: Date, now: Date, locale: string): string {
  const minutes = Math.round((now.getTime() - at.getTime()) / minute);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' });
  if (minutes < 1) return relative.format(0, 'second');
  if (minutes < 60) return relative.format(-minutes, 'minute');
  if (minutes < 60 * 24) return relative.format(-Math.round(minutes / 60), 'hour');
  if (minutes < 60 * 24 * 7) return relative.format(-Math.round(minutes / 60 / 24), 'day');
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
}
