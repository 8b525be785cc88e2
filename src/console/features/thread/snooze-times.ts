/** When people want to be reminded: later today, tomorrow morning, next week. */
export function snoozeTimes(now: Date): { label: string; until: Date }[] {
  const at = (days: number, hour: number) => {
    const time = new Date(now);
    time.setDate(time.getDate() + days);
    time.setHours(hour, 0, 0, 0);
    return time;
  };
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const times = [{ label: 'In 3 hours', until: new Date(now.getTime() + 3 * 60 * 60_000) }];
  if (now.getHours() < 17) times.push({ label: 'This evening', until: at(0, 18) });
  times.push({ label: 'Tomorrow morning', until: at(1, 9) }, { label: 'Next Monday', until: at(toMonday, 9) });
  return times;
}
