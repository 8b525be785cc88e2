import { APIConnectionError, APIConnectionTimeoutError, APIError } from '@anthropic-ai/sdk';
import type { ModelFaultKind } from '#engine/ports/model.ts';

/** Why an attempt failed, and what may be done about it. */
export interface Failure {
  kind: ModelFaultKind;
  /** For the ledger and the log; holds no secrets and no content. */
  reason: string;
  /** The same request may succeed a little later. */
  retry: boolean;
  /** Another model may succeed now. */
  elsewhere: boolean;
  /** Milliseconds the provider asked to wait. */
  retryAfterMs?: number;
}

/** An attempt that failed, with the tokens the provider had counted by then. */
export class AttemptFailed extends Error {
  override name = 'AttemptFailed';
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(failure.reason, { cause });
    this.failure = failure;
  }
}

export const unavailable = (reason: string): Failure => ({ kind: 'unavailable', reason, retry: true, elsewhere: true });
export const cut = (reason: string): Failure => ({ kind: 'cut', reason, retry: true, elsewhere: true });
export const stalled = (reason: string): Failure => ({ kind: 'stalled', reason, retry: true, elsewhere: true });
export const aborted: Failure = { kind: 'aborted', reason: 'aborted', retry: false, elsewhere: false };

/** Statuses that mean the request itself is wrong: sending it again changes nothing. */
const neverRetried = new Set([400, 401, 402, 403, 404, 413]);

/** What an error of the SDK means. Errors that are none of its own are connection trouble. */
export function failureOf(error: unknown): Failure {
  if (error instanceof APIConnectionTimeoutError) return stalled('no response headers in time');
  if (error instanceof APIConnectionError) return unavailable(`connection failed: ${rootMessage(error)}`);
  if (!(error instanceof APIError) || error.status === undefined) return cut(`connection lost: ${rootMessage(error)}`);
  const failure = ofStatus(error.status, error);
  const advice = error.headers?.get('x-should-retry');
  if (advice === 'false') return { ...failure, retry: false };
  if (advice === 'true' && failure.kind !== 'spend-limit' && !neverRetried.has(error.status))
    return { ...failure, retry: true };
  return failure;
}

/** What an `error` event in the middle of a stream means. */
export function failureOfErrorEvent(type: string | undefined): Failure {
  const reason = `error event: ${type ?? 'unknown type'}`;
  switch (type) {
    case 'invalid_request_error':
    case 'not_found_error':
      return { kind: 'invalid-request', reason, retry: false, elsewhere: false };
    case 'authentication_error':
    case 'permission_error':
      return { kind: 'auth', reason, retry: false, elsewhere: false };
    case 'billing_error':
      return { kind: 'spend-limit', reason, retry: false, elsewhere: false };
    case 'rate_limit_error':
      return { kind: 'rate-limited', reason, retry: true, elsewhere: true };
    default:
      return unavailable(reason);
  }
}

function ofStatus(status: number, error: APIError): Failure {
  const code = error.errorCode ?? error.type ?? 'no code';
  const reason = `status ${status} (${code}${error.requestID ? `, ${error.requestID}` : ''})`;
  const final = (kind: ModelFaultKind, elsewhere = false): Failure => ({ kind, reason, retry: false, elsewhere });
  if (isSpendLimit(status, error)) return final('spend-limit');
  if (status === 401 || status === 403) return final('auth');
  // A model that was retired or is not open to this key; the next one may be.
  if (status === 404) return final('invalid-request', true);
  if (status === 429) {
    const retryAfterMs = retryAfterOf(error.headers);
    // A limit that names no time does not pass soon: waiting a guess would only add load.
    return { kind: 'rate-limited', reason, retry: retryAfterMs !== undefined, elsewhere: true, retryAfterMs };
  }
  if (status === 408 || status === 409 || (status >= 500 && status !== 501)) {
    return { ...unavailable(reason), retryAfterMs: retryAfterOf(error.headers) };
  }
  return status >= 500 ? final('unavailable', true) : final('invalid-request');
}

/** Spend limits answer like rate limits but stay until somebody pays or the month ends. */
function isSpendLimit(status: number, error: APIError): boolean {
  if (status === 402 || error.type === 'billing_error') return true;
  return status === 429 && /spend_limit|billing|credit/.test(error.errorCode ?? '');
}

/** `retry-after-ms`, or `retry-after` as seconds or as a date. */
export function retryAfterOf(headers: Headers | undefined, now = Date.now()): number | undefined {
  const milliseconds = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  const value = headers?.get('retry-after')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number.parseFloat(value) * 1_000;
  const date = / GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  if (!(at instanceof Error)) return 'unknown';
  const code = (at as { code?: unknown }).code;
  return typeof code === 'string' ? code : at.message;
}
