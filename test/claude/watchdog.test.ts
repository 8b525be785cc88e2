import { describe, expect, it } from 'vitest';
import { say, withFault } from '#test/fake-claude/reply.ts';
import { ask, hear, startTalk } from './talk.ts';

const words = say('It arrives on Friday, at the latest on Monday.');

describe('the idle watchdog', () => {
  it('aborts a stream that falls silent after its headers, and tries again', async () => {
    await using talk = await startTalk({ script: [withFault(words, { kind: 'stall', at: { records: 0 } }), words] });
    const stalled = hear(talk.model, ask());
    await arrived(talk, 1);
    talk.timers.pass(30_000);
    expect((await stalled).response.retries[0]).toContain('nothing came for 30000 ms');
    expect(await talk.fake.requests[0]?.over).toBe('closed');
    expect(talk.timers.alarms()).toBe(0);
  });

  it('aborts a server that never answers', async () => {
    await using talk = await startTalk({ script: [withFault(words, { kind: 'silence' }), words] });
    const stalled = hear(talk.model, ask());
    await arrived(talk, 1);
    talk.timers.pass(30_000);
    expect((await stalled).text).toBe('It arrives on Friday, at the latest on Monday.');
    expect(await talk.fake.requests[0]?.over).toBe('closed');
  });

  it('ends as stalled when each attempt falls silent, with no attempt after the time for the call', async () => {
    await using talk = await startTalk({ respond: () => withFault(words, { kind: 'stall', at: { records: 2 } }) });
    const stalled = hear(talk.model, ask()).catch((fault: unknown) => fault);
    for (let attempt = 1; attempt <= 2; attempt++) {
      await arrived(talk, attempt);
      talk.timers.pass(30_000);
    }
    expect(await stalled).toMatchObject({ kind: 'stalled', retries: { length: 2 } });
    for (const request of talk.fake.requests) expect(await request.over).toBe('closed');
  });

  it('ends as a cut when silence falls in the middle of text', async () => {
    await using talk = await startTalk({ script: [withFault(words, { kind: 'stall', at: { records: 4 } })] });
    const events = talk.model.stream(ask(), new AbortController().signal)[Symbol.asyncIterator]();
    expect((await events.next()).value).toMatchObject({ type: 'text' });
    const next = events.next();
    talk.timers.pass(30_000);
    await expect(next).rejects.toMatchObject({ kind: 'cut' });
    expect(await talk.fake.requests[0]?.over).toBe('closed');
  });

  it('leaves a stream alone that goes on', async () => {
    await using talk = await startTalk({ script: [words] });
    const events = talk.model.stream(ask(), new AbortController().signal)[Symbol.asyncIterator]();
    let next = await events.next();
    while (!next.done) {
      talk.timers.pass(20_000);
      next = await events.next();
    }
    expect(talk.timers.alarms()).toBe(0);
  });
});

describe('a caller that leaves', () => {
  it('takes the connection along when it stops listening', async () => {
    await using talk = await startTalk({ script: [withFault(words, { kind: 'stall', at: { records: 4 } })] });
    for await (const event of talk.model.stream(ask(), new AbortController().signal)) {
      expect(event.type).toBe('text');
      break;
    }
    expect(await talk.fake.requests[0]?.over).toBe('closed');
    expect(talk.timers.alarms()).toBe(0);
  });

  it('takes the connection along when its signal aborts', async () => {
    const caller = new AbortController();
    await using talk = await startTalk({ script: [withFault(words, { kind: 'stall', at: { records: 4 } })] });
    const events = talk.model.stream(ask(), caller.signal)[Symbol.asyncIterator]();
    await events.next();
    const next = events.next();
    caller.abort();
    await expect(next).rejects.toMatchObject({ kind: 'aborted' });
    expect(await talk.fake.requests[0]?.over).toBe('closed');
  });

  it('makes no request when its signal was aborted before', async () => {
    await using talk = await startTalk({ script: [words] });
    await expect(hear(talk.model, ask(), AbortSignal.abort())).rejects.toMatchObject({ kind: 'aborted' });
    expect(talk.fake.requests).toHaveLength(0);
  });
});

/** Resolves when the fake has that many requests. */
async function arrived(talk: Awaited<ReturnType<typeof startTalk>>, count: number): Promise<void> {
  while (talk.fake.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
}
