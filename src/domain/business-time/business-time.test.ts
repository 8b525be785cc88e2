import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from '../business-hours.ts';
import { addOpenMinutes, isOpenAt, nextOpening, openMinutesBetween } from './business-time.ts';
import { expectedReply } from './expected-reply.ts';

const day = { from: '09:00', to: '17:00' };
const berlin: BusinessHours = {
  timeZone: 'Europe/Berlin',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: ['2026-04-06'],
};
const at = (iso: string) => new Date(iso);

describe('business time', () => {
  it('is open from the first minute to before the last, in the desk’s time zone', () => {
    expect(isOpenAt(berlin, at('2026-03-10T07:59:59Z'))).toBe(false);
    expect(isOpenAt(berlin, at('2026-03-10T08:00:00Z'))).toBe(true);
    expect(isOpenAt(berlin, at('2026-03-10T15:59:59Z'))).toBe(true);
    expect(isOpenAt(berlin, at('2026-03-10T16:00:00Z'))).toBe(false);
    expect(isOpenAt(berlin, at('2026-03-14T10:00:00Z'))).toBe(false);
  });

  it('follows the clock change', () => {
    expect(nextOpening(berlin, at('2026-03-27T20:00:00Z'))).toEqual(at('2026-03-30T07:00:00Z'));
    expect(nextOpening(berlin, at('2026-10-23T20:00:00Z'))).toEqual(at('2026-10-26T08:00:00Z'));
  });

  it('is closed on holidays', () => {
    expect(nextOpening(berlin, at('2026-04-03T16:00:00Z'))).toEqual(at('2026-04-07T07:00:00Z'));
  });

  it('knows hours over midnight, of days that a clock change shortens or lengthens', () => {
    const night: BusinessHours = { timeZone: 'America/New_York', week: { sat: { from: '22:00', to: '06:00' } } };
    expect(openMinutesBetween(night, at('2026-03-01T00:00:00Z'), at('2026-03-08T12:00:00Z'))).toBe(8 * 60 + 7 * 60);
    expect(isOpenAt(night, at('2026-03-08T09:30:00Z'))).toBe(true);
    expect(isOpenAt(night, at('2026-03-08T10:30:00Z'))).toBe(false);
  });

  it('adds open minutes over nights and weekends', () => {
    expect(addOpenMinutes(berlin, at('2026-03-13T15:50:00Z'), 30)).toEqual(at('2026-03-16T08:20:00Z'));
    expect(addOpenMinutes(berlin, at('2026-03-10T08:00:00Z'), 8 * 60)).toEqual(at('2026-03-11T08:00:00Z'));
  });

  it('is closed with hours that cannot be read, and never opens without any', () => {
    const never: BusinessHours = { timeZone: 'Europe/Berlin', week: {} };
    const broken: BusinessHours = { timeZone: 'Mars/Olympus', week: { mon: day } };
    const odd: BusinessHours = { timeZone: 'UTC', week: { mon: { from: '25:99', to: 'noon' } } };
    for (const hours of [never, broken, odd]) {
      expect(isOpenAt(hours, at('2026-03-09T12:00:00Z'))).toBe(false);
      expect(nextOpening(hours, at('2026-03-09T12:00:00Z'))).toBeNull();
      expect(addOpenMinutes(hours, at('2026-03-09T12:00:00Z'), 1)).toBeNull();
    }
  });
});

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const span = fc.option(fc.record({ from: time, to: time }), { nil: undefined });
const anyHours: fc.Arbitrary<BusinessHours> = fc.record({
  timeZone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ),
  week: fc.record({ mon: span, tue: span, wed: span, thu: span, fri: span, sat: span, sun: span }),
  holidays: fc.array(fc.constantFrom('2026-03-29', '2026-03-30', '2026-11-01'), { maxLength: 2 }),
});
const anyMoment = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });

describe('business time, for any hours and moment', () => {
  it('is open at the next opening, closed before it, and closed at the next closing unless the next day goes on', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, moment) => {
        const opening = nextOpening(hours, moment);
        if (!opening) return expect(isOpenAt(hours, moment)).toBe(false);
        expect(isOpenAt(hours, opening)).toBe(true);
        expect(opening >= moment).toBe(true);
        expect(isOpenAt(hours, moment)).toBe(opening.getTime() === moment.getTime());
        if (opening > moment) expect(isOpenAt(hours, new Date(opening.getTime() - 1))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('counts as many open minutes as it added', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, fc.nat(3000), (hours, moment, minutes) => {
        const due = addOpenMinutes(hours, moment, minutes);
        if (!due) return;
        expect(openMinutesBetween(hours, moment, due)).toBeGreaterThanOrEqual(minutes - 1e-6);
        expect(isOpenAt(hours, due)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('expectedReply', () => {
  const say = (now: string, language: string, minutes = 30) =>
    expectedReply({ hours: berlin, now: at(now), minutes, language, customerTimeZone: 'Europe/Berlin' });

  it.each([
    ['en', 'within about 30 minutes', 'on Monday from 9:00'],
    ['es', 'en unos 30 minutos', 'el lunes a partir de las 9:00'],
    ['fr', 'dans environ 30 minutes', 'lundi à partir de 9:00'],
    ['de-AT', 'in etwa 30 Minuten', 'am Montag ab 9:00 Uhr'],
    ['pt-BR', 'em cerca de 30 minutos', 'na segunda-feira a partir das 9:00'],
    ['ja', '約30分以内', '月曜日の9:00以降'],
    ['sv', 'within about 30 minutes', 'on Monday from 9:00'],
  ])('says it in %s', (language, open, closed) => {
    expect(say('2026-03-10T10:00:00Z', language)).toMatchObject({ open: true, words: open });
    expect(say('2026-03-13T20:00:00Z', language)).toMatchObject({ open: false, words: closed });
  });

  it.each([
    ['2026-03-10T10:00:00Z', 7, 'within about 10 minutes'],
    ['2026-03-10T10:00:00Z', 60, 'within about an hour'],
    ['2026-03-10T10:00:00Z', 130, 'within about 3 hours'],
    ['2026-03-10T15:50:00Z', 30, 'tomorrow from 9:00'],
    ['2026-03-10T05:00:00Z', 30, 'today from 9:00'],
    ['2026-03-13T15:50:00Z', 30, 'on Monday from 9:00'],
  ])('at %s with %d minutes says %j', (now, minutes, words) => {
    expect(say(now, 'en', minutes).words).toBe(words);
  });

  it('names the date when it is more than six days away', () => {
    const hours = { ...berlin, week: { mon: day }, holidays: ['2026-03-16'] };
    const now = at('2026-03-10T10:00:00Z');
    expect(expectedReply({ hours, now, minutes: 5, language: 'en' }).words).toBe('on 23 March from 9:00 (GMT+1)');
    expect(expectedReply({ hours, now, minutes: 5, language: 'de' }).words).toBe('am 23. März ab 9:00 Uhr (MEZ)');
  });

  it('speaks the customer’s time when it is known, and names the zone of the desk’s when not', () => {
    const facts = { hours: berlin, now: at('2026-03-10T20:00:00Z'), minutes: 5, language: 'en' };
    expect(expectedReply({ ...facts, customerTimeZone: 'Asia/Tokyo' }).words).toBe('today from 17:00');
    expect(expectedReply({ ...facts, customerTimeZone: 'Nowhere' }).words).toBe('tomorrow from 9:00 (GMT+1)');
  });

  it('promises nothing exact when the desk never opens', () => {
    const hours = { timeZone: 'UTC', week: {} };
    expect(expectedReply({ hours, now: at('2026-03-10T20:00:00Z'), minutes: 5, language: 'fr' })).toEqual({
      open: false,
      due: null,
      opens: null,
      words: 'dès que possible',
    });
  });
});
