import { describe, expect, it } from 'vitest';
import { failureOfErrorEvent, retryAfterOf } from './failure.ts';

const headers = (given: Record<string, string>) => new Headers(given);

describe('retryAfterOf', () => {
  it('reads milliseconds, seconds and dates', () => {
    expect(retryAfterOf(headers({ 'retry-after-ms': '250', 'retry-after': '9' }))).toBe(250);
    expect(retryAfterOf(headers({ 'retry-after': '3' }))).toBe(3_000);
    expect(retryAfterOf(headers({ 'retry-after': '0' }))).toBe(0);
    const now = Date.parse('2026-11-20T10:00:00Z');
    expect(retryAfterOf(headers({ 'retry-after': 'Fri, 20 Nov 2026 10:00:30 GMT' }), now)).toBe(30_000);
    expect(retryAfterOf(headers({ 'retry-after': 'Fri, 20 Nov 2026 09:00:00 GMT' }), now)).toBe(0);
  });

  it('takes anything else for nothing', () => {
    for (const value of ['soon', '-1', '', 'NaN', '1e'])
      expect(retryAfterOf(headers({ 'retry-after': value }))).toBeUndefined();
    expect(retryAfterOf(undefined)).toBeUndefined();
  });
});

describe('failureOfErrorEvent', () => {
  it('tries again what passes and not what stays', () => {
    expect(failureOfErrorEvent('overloaded_error')).toMatchObject({ kind: 'unavailable', retry: true });
    expect(failureOfErrorEvent('api_error')).toMatchObject({ kind: 'unavailable', retry: true });
    expect(failureOfErrorEvent('rate_limit_error')).toMatchObject({ kind: 'rate-limited', retry: true });
    expect(failureOfErrorEvent('a_type_of_tomorrow')).toMatchObject({ kind: 'unavailable', retry: true });
    expect(failureOfErrorEvent('authentication_error')).toMatchObject({ kind: 'auth', retry: false });
    expect(failureOfErrorEvent('billing_error')).toMatchObject({ kind: 'spend-limit', retry: false });
    expect(failureOfErrorEvent('invalid_request_error')).toMatchObject({ kind: 'invalid-request', retry: false });
  });
});
