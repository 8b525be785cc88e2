import { describe, expect, it } from 'vitest';
import { callTools, say, withFault } from '#test/fake-claude/reply.ts';
import { ask, hear, large, small, startTalk } from './talk.ts';

const busy = (seconds: number) => ({ status: 429, headers: { 'retry-after': String(seconds) } });

describe('retries', () => {
  it('wait longer each time, without the provider’s advice', async () => {
    await using talk = await startTalk({ script: [{ status: 503 }, { status: 503 }, 'Yes.'] });
    await hear(talk.model, ask());
    expect(talk.timers.waits).toEqual([500, 1_000]);
  });

  it('wait as long as the provider asks', async () => {
    await using talk = await startTalk({ script: [busy(7), 'Yes.'] });
    await hear(talk.model, ask());
    expect(talk.timers.waits).toEqual([7_000]);
  });

  it('are not made when the provider asks for too long a wait, which the fault tells', async () => {
    await using talk = await startTalk({ script: [busy(3_600), 'Yes.'] });
    await expect(hear(talk.model, ask())).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 3_600_000 });
    expect(talk.timers.waits).toEqual([]);
    expect(talk.fake.left()).toBe(1);
  });

  it('end when the time for the call is spent', async () => {
    await using talk = await startTalk({ respond: () => busy(14) }, { retries: { attempts: 10 } });
    await expect(hear(talk.model, ask())).rejects.toMatchObject({ kind: 'rate-limited' });
    expect(talk.timers.waits).toEqual([14_000, 14_000, 14_000]);
  });

  it('go on from the attempts that failed before a crash, with one at least', async () => {
    for (const [failedAttempts, made] of [
      [1, 2],
      [2, 1],
      [7, 1],
    ]) {
      await using talk = await startTalk({ respond: () => ({ status: 503 }) });
      await expect(hear(talk.model, { ...ask(), failedAttempts })).rejects.toMatchObject({ kind: 'unavailable' });
      expect(talk.fake.requests).toHaveLength(made as number);
    }
  });

  it('stop at once when the caller gives up during the wait', async () => {
    const caller = new AbortController();
    await using talk = await startTalk({
      respond: () => {
        caller.abort();
        return { status: 503 };
      },
    });
    await expect(hear(talk.model, ask(), caller.signal)).rejects.toMatchObject({ kind: 'aborted' });
    expect(talk.fake.requests).toHaveLength(1);
  });

  it('count what a failed attempt was billed for', async () => {
    const half = withFault(callTools({ name: 'look', input: {} }), { kind: 'end', at: { records: 1 } });
    await using talk = await startTalk({ script: [half, 'Yes.'] });
    const { response } = await hear(talk.model, ask());
    expect(response.lost).toEqual([
      { model: small, usage: expect.objectContaining({ inputTokens: expect.any(Number), outputTokens: 1 }) },
    ]);
    expect(response.lost?.[0]?.usage.inputTokens).toBeGreaterThan(0);
  });

  it('are not made once text was heard: the fault is a cut', async () => {
    const half = withFault(say('Your refund of $20 is on its way to your card.'), {
      kind: 'error-event',
      at: { records: 5 },
    });
    await using talk = await startTalk({ script: [half, 'Yes.'] });
    await expect(hear(talk.model, ask())).rejects.toMatchObject({ kind: 'cut', lost: { length: 1 } });
    expect(talk.fake.requests).toHaveLength(1);
  });
});

describe('falling back', () => {
  const fallbacks = { answer: [large] };

  it('asks the next model when one stays unavailable', async () => {
    await using talk = await startTalk(
      { respond: ({ body }) => (body.model === small ? { status: 529 } : 'From the large one.') },
      { fallbacks },
    );
    const { text, response } = await hear(talk.model, ask());
    expect(text).toBe('From the large one.');
    expect(response.model).toBe(large);
    expect(response.retries).toHaveLength(3);
  });

  it('asks the next model at once when one is gone', async () => {
    await using talk = await startTalk(
      { respond: ({ body }) => (body.model === small ? { status: 404 } : 'Yes.') },
      { fallbacks },
    );
    await hear(talk.model, ask());
    expect(talk.fake.requests.map(({ body }) => body.model)).toEqual([small, large]);
  });

  it('does not try another model for a wrong key, a wrong request or an empty purse', async () => {
    for (const status of [400, 401, 402, 403, 413]) {
      await using talk = await startTalk({ respond: () => ({ status }) }, { fallbacks });
      await expect(hear(talk.model, ask())).rejects.toBeDefined();
      expect(talk.fake.requests).toHaveLength(1);
    }
  });
});

describe('the circuit breaker', () => {
  it('rests a model that keeps failing, then probes it once', async () => {
    let healthy = false;
    await using talk = await startTalk({ respond: () => (healthy ? 'Back.' : { status: 503 }) });
    for (let call = 0; call < 2; call++)
      await expect(hear(talk.model, ask())).rejects.toMatchObject({ kind: 'unavailable' });
    const tried = talk.fake.requests.length;
    await expect(hear(talk.model, ask())).rejects.toMatchObject({
      kind: 'unavailable',
      retryAfterMs: expect.any(Number),
    });
    expect(talk.fake.requests).toHaveLength(tried);
    healthy = true;
    talk.timers.pass(30_000);
    expect((await hear(talk.model, ask())).text).toBe('Back.');
    expect((await hear(talk.model, ask())).text).toBe('Back.');
  });

  it('probes again when the request of the probe could not be said at all', async () => {
    let healthy = false;
    await using talk = await startTalk({ respond: () => (healthy ? 'Back.' : { status: 503 }) });
    for (let call = 0; call < 2; call++) await expect(hear(talk.model, ask())).rejects.toBeDefined();
    healthy = true;
    talk.timers.pass(30_000);
    const unsayable = ask({ output: { name: 'bad', schema: { properties: { a: {} } } } });
    await expect(hear(talk.model, unsayable)).rejects.toMatchObject({ kind: 'invalid-request' });
    expect((await hear(talk.model, ask())).text).toBe('Back.');
  });

  it('does not open for requests that were wrong', async () => {
    await using talk = await startTalk({ respond: () => ({ status: 400 }) });
    for (let call = 0; call < 12; call++)
      await expect(hear(talk.model, ask())).rejects.toMatchObject({ kind: 'invalid-request' });
    expect(talk.fake.requests).toHaveLength(12);
  });
});
