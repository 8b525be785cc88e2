import type { ModelFaultKind } from '#engine/ports/model.ts';
import type { Rejection } from '#test/fake-claude/rejection.ts';

/** A status as the API gives it, with what must come of it. */
export interface StatusCase extends Rejection {
  kind: ModelFaultKind;
  /** How many requests the adapter makes when it never gets better. */
  attempts: number;
  is?: string;
}

export const statusCases: StatusCase[] = [
  { status: 400, kind: 'invalid-request', attempts: 1 },
  { status: 400, headers: { 'x-should-retry': 'true' }, kind: 'invalid-request', attempts: 1, is: 'told to retry' },
  { status: 401, kind: 'auth', attempts: 1 },
  { status: 402, kind: 'spend-limit', attempts: 1 },
  { status: 403, kind: 'auth', attempts: 1 },
  { status: 404, kind: 'invalid-request', attempts: 1 },
  { status: 405, kind: 'invalid-request', attempts: 1 },
  { status: 408, kind: 'unavailable', attempts: 3 },
  { status: 409, kind: 'unavailable', attempts: 3 },
  { status: 412, kind: 'invalid-request', attempts: 1 },
  { status: 413, kind: 'invalid-request', attempts: 1 },
  { status: 422, kind: 'invalid-request', attempts: 1 },
  { status: 429, headers: { 'retry-after': '2' }, kind: 'rate-limited', attempts: 3, is: 'with a wait' },
  { status: 429, kind: 'rate-limited', attempts: 1, is: 'without a wait' },
  {
    status: 429,
    errorCode: 'contract_spend_limit_reached',
    headers: { 'retry-after': '2' },
    kind: 'spend-limit',
    attempts: 1,
    is: 'contract spend limit',
  },
  { status: 429, errorCode: 'enforced_spend_limit_reached', kind: 'spend-limit', attempts: 1, is: 'tier spend limit' },
  {
    status: 429,
    errorCode: 'contract_spend_limit_reached',
    headers: { 'x-should-retry': 'true' },
    kind: 'spend-limit',
    attempts: 1,
    is: 'spend limit, told to retry',
  },
  {
    status: 429,
    errorCode: 'ramp_limit_exceeded',
    headers: { 'retry-after': '1' },
    kind: 'rate-limited',
    attempts: 3,
    is: 'ramp limit',
  },
  { status: 431, kind: 'invalid-request', attempts: 1 },
  { status: 499, kind: 'invalid-request', attempts: 1 },
  { status: 500, kind: 'unavailable', attempts: 3 },
  { status: 500, headers: { 'x-should-retry': 'false' }, kind: 'unavailable', attempts: 1, is: 'told not to retry' },
  { status: 501, kind: 'unavailable', attempts: 1 },
  {
    status: 502,
    body: '<html><body>Bad gateway</body></html>',
    kind: 'unavailable',
    attempts: 3,
    is: 'a proxy’s page',
  },
  { status: 503, kind: 'unavailable', attempts: 3 },
  { status: 504, kind: 'unavailable', attempts: 3 },
  { status: 529, kind: 'unavailable', attempts: 3 },
];
