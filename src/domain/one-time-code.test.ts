import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeRules, judgeCode, makeCode, maskEmail, maySendCode } from './one-time-code.ts';

const now = new Date('2026-11-21T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const sent = { expiresAt: minutes(10), tries: 1 };

describe('a one-time code', () => {
  it('is accepted while it is fresh, unused and right', () => {
    expect(judgeCode(sent, true, now)).toEqual({ kind: 'accepted' });
  });

  it('says how many tries are left when it is wrong', () => {
    expect(judgeCode({ ...sent, tries: 2 }, false, now)).toEqual({ kind: 'refused', because: 'wrong', triesLeft: 3 });
  });

  it('is refused after five tries even when it is right', () => {
    expect(judgeCode({ ...sent, tries: 5 }, true, now).kind).toBe('accepted');
    expect(judgeCode({ ...sent, tries: 6 }, true, now)).toEqual({ kind: 'refused', because: 'too-many-tries' });
  });

  it('is refused at the end of its ten minutes, to the millisecond', () => {
    expect(judgeCode(sent, true, new Date(minutes(10).getTime() - 1)).kind).toBe('accepted');
    expect(judgeCode(sent, true, minutes(10))).toEqual({ kind: 'refused', because: 'expired' });
  });

  it('is refused the second time', () => {
    expect(judgeCode({ ...sent, usedAt: now }, true, now)).toEqual({ kind: 'refused', because: 'used' });
  });

  it('is refused when none was sent', () => {
    expect(judgeCode(undefined, true, now)).toEqual({ kind: 'refused', because: 'not-sent' });
  });

  it('never lets a wrong code in', () => {
    const any = fc.record({ expiresAt: fc.date({ noInvalidDate: true }), tries: fc.integer() });
    fc.assert(
      fc.property(fc.option(any, { nil: undefined }), (code) => judgeCode(code, false, now).kind === 'refused'),
    );
  });

  it('has six digits whatever chance says', () => {
    expect(makeCode(() => 7)).toBe('000007');
    expect(makeCode((limit) => limit - 1)).toBe('999999');
  });
});

describe('asking for codes', () => {
  it('is fine until the third within ten minutes', () => {
    expect(maySendCode([minutes(-9), minutes(-1)], now)).toEqual({ ok: true });
    expect(maySendCode([minutes(-9), minutes(-5), minutes(-1)], now)).toEqual({ ok: false, retryAt: minutes(1) });
  });

  it('is fine again when the oldest is out of the window', () => {
    expect(maySendCode([minutes(-10), minutes(-5), minutes(-1)], now)).toEqual({ ok: true });
  });

  it('ends for the day after eight', () => {
    const eight = Array.from({ length: 8 }, (_, index) => minutes(-60 * (index + 1)));
    expect(maySendCode(eight, now)).toEqual({ ok: false, retryAt: minutes(-480 + 1440) });
  });

  it('never allows more than the limit in any window', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (asked) => {
        const given: Date[] = [];
        for (const minute of asked.sort((a, b) => a - b)) {
          if (maySendCode(given, minutes(minute)).ok) given.push(minutes(minute));
        }
        return codeRules.limits.every(({ codes, withinMs }) =>
          given.every(
            (from) => given.filter((at) => at >= from && at.getTime() - from.getTime() < withinMs).length <= codes,
          ),
        );
      }),
    );
  });
});

describe('masking an address', () => {
  it('keeps the first letter and the host', () => {
    expect(maskEmail('ana@example.com')).toBe('a•••@example.com');
    expect(maskEmail('nobody')).toBe('•••');
  });
});
