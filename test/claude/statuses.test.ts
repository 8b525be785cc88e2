import { describe, expect, it } from 'vitest';
import type { ModelFaultKind } from '#engine/ports/model.ts';
import type { Rejection } from '#test/fake-claude/rejection.ts';
import { ask, hear, startTalk } from './talk.ts';

interface Case extends Rejection {
  kind: ModelFaultKind;
  /** How many requests the adapter makes when it never gets better. */
  attempts: number;
  is?: string;
}

const cases: Case[] = [
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

describe('a status', () => {
  it.each(cases)(
    '$status $errorCode $is ends as $kind after $attempts attempts',
    async ({ kind, attempts, is: _, ...rejection }) => {
      await using talk = await startTalk({ respond: () => rejection });
      await expect(hear(talk.model, ask())).rejects.toMatchObject({ name: 'ModelFault', kind });
      expect(talk.fake.requests).toHaveLength(attempts);
    },
  );

  it.each(cases.filter((one) => one.attempts > 1))(
    '$status $errorCode $is once is followed by the answer',
    async ({ kind: _, attempts: __, is: ___, ...rejection }) => {
      await using talk = await startTalk({ script: [rejection, 'Here I am.'] });
      const { text, response } = await hear(talk.model, ask());
      expect(text).toBe('Here I am.');
      expect(response.retries).toHaveLength(1);
      expect(response.retries[0]).toContain(String(rejection.status));
      expect(talk.fake.requests[1]?.text).toBe(talk.fake.requests[0]?.text);
    },
  );

  it('says nothing of keys or content in the fault', async () => {
    await using talk = await startTalk({ respond: () => ({ status: 500, message: 'secret words of the customer' }) });
    const fault = await hear(talk.model, ask()).catch((error: Error) => error);
    expect(String((fault as Error).message)).not.toMatch(/secret|sk-test/);
  });
});

describe('a refused connection', () => {
  it('ends as unavailable', async () => {
    const talk = await startTalk();
    await talk.fake.stop();
    await expect(hear(talk.model, ask())).rejects.toMatchObject({ kind: 'unavailable', retries: { length: 3 } });
  });
});
