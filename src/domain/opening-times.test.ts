import { describe, expect, it } from 'vitest';
import type { BusinessHours } from './business-hours.ts';
import { afterOpenMinutes, openingState } from './opening-times.ts';

const nineToFive = { from: '09:00', to: '17:00' };
const berlin: BusinessHours = {
  timeZone: 'Europe/Berlin',
  week: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: ['2026-12-25'],
};
const at = (iso: string) => new Date(iso);

describe('opening times', () => {
  it('are open within the hours of the desk, not of the server', () => {
    expect(openingState(berlin, at('2026-11-20T08:00:00Z'))).toEqual({ open: true });
    expect(openingState(berlin, at('2026-11-20T07:59:59Z'))).toEqual({
      open: false,
      opensAt: at('2026-11-20T08:00:00Z'),
    });
    expect(openingState(berlin, at('2026-11-20T16:00:00Z')).open).toBe(false);
  });

  it('go over the weekend and over holidays', () => {
    expect(openingState(berlin, at('2026-11-21T10:00:00Z')).opensAt).toEqual(at('2026-11-23T08:00:00Z'));
    expect(openingState(berlin, at('2026-12-24T17:00:00Z')).opensAt).toEqual(at('2026-12-28T08:00:00Z'));
  });

  it('follow the clocks when they change', () => {
    expect(openingState(berlin, at('2026-10-23T16:00:00Z')).opensAt).toEqual(at('2026-10-26T08:00:00Z'));
    expect(openingState(berlin, at('2026-03-27T17:00:00Z')).opensAt).toEqual(at('2026-03-30T07:00:00Z'));
  });

  it('may run over midnight', () => {
    const night: BusinessHours = { timeZone: 'UTC', week: { fri: { from: '22:00', to: '06:00' } } };
    expect(openingState(night, at('2026-11-21T05:00:00Z'))).toEqual({ open: true });
    expect(openingState(night, at('2026-11-21T06:00:00Z')).opensAt).toEqual(at('2026-11-27T22:00:00Z'));
  });

  it('never open when no day is open', () => {
    expect(openingState({ timeZone: 'UTC', week: {} }, at('2026-11-21T05:00:00Z'))).toEqual({ open: false });
    expect(afterOpenMinutes({ timeZone: 'UTC', week: {} }, at('2026-11-21T05:00:00Z'), 5)).toBeUndefined();
  });

  it('count only open minutes towards a promise', () => {
    expect(afterOpenMinutes(berlin, at('2026-11-20T10:00:00Z'), 30)).toEqual(at('2026-11-20T10:30:00Z'));
    expect(afterOpenMinutes(berlin, at('2026-11-20T15:50:00Z'), 30)).toEqual(at('2026-11-23T08:20:00Z'));
    expect(afterOpenMinutes(berlin, at('2026-11-21T10:00:00Z'), 30)).toEqual(at('2026-11-23T08:30:00Z'));
  });
});
