import { describe, expect, it } from 'vitest';
import { promisedMinutes } from './promised-minutes.ts';

const always = { from: '00:00', to: '24:00' };
const hours = {
  timeZone: 'UTC',
  week: { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always },
};
const answeredIn = (minutes: number) => ({
  from: new Date('2026-11-18T10:00:00Z'),
  to: new Date(Date.UTC(2026, 10, 18, 10, minutes)),
});
const team = { firstReplyMinutes: 60, targets: { urgent: 15 } };
const facts = { team, priority: 'normal' as const, hours, replies: [], waiting: 0 };

describe('promisedMinutes', () => {
  it('is the team’s target while little is known, and longer when many wait', () => {
    expect(promisedMinutes(facts)).toBe(60);
    expect(promisedMinutes({ ...facts, waiting: 20 })).toBe(180);
    expect(promisedMinutes({ ...facts, replies: [answeredIn(5), answeredIn(5)] })).toBe(60);
  });

  it('is what three of four of the last customers waited, better or worse than the target', () => {
    expect(promisedMinutes({ ...facts, replies: [10, 20, 30, 40, 50, 60, 70, 200].map(answeredIn), waiting: 30 })).toBe(
      60,
    );
    expect(promisedMinutes({ ...facts, replies: [1, 1, 2, 2, 3].map(answeredIn) })).toBe(5);
    expect(promisedMinutes({ ...facts, replies: [100, 200, 300, 400, 500].map(answeredIn) })).toBe(400);
  });

  it('is the target of an urgent ticket, which goes first', () => {
    expect(
      promisedMinutes({
        ...facts,
        priority: 'urgent',
        waiting: 50,
        replies: [300, 300, 300, 300, 300].map(answeredIn),
      }),
    ).toBe(15);
  });

  it('is an hour where the desk says nothing', () => {
    expect(promisedMinutes({ ...facts, team: undefined })).toBe(60);
  });
});
