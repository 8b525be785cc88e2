import { describe, expect, it } from 'vitest';
import { snoozeTimes } from './snooze-times.ts';

const labels = (now: Date) => snoozeTimes(now).map((time) => time.label);

describe('times to snooze until', () => {
  it('offers this evening only before it is evening', () => {
    expect(labels(new Date(2026, 4, 13, 10))).toContain('This evening');
    expect(labels(new Date(2026, 4, 13, 17))).not.toContain('This evening');
  });

  it('offers the next Monday, never today', () => {
    const monday = snoozeTimes(new Date(2026, 4, 11, 8)).at(-1)?.until;
    expect([monday?.getDay(), monday?.getDate(), monday?.getHours()]).toEqual([1, 18, 9]);
  });

  it('offers only times to come', () => {
    const now = new Date(2026, 4, 17, 16, 59);
    expect(snoozeTimes(now).every((time) => time.until > now)).toBe(true);
  });
});
