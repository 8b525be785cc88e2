import { describe, expect, it } from 'vitest';
import { statusCases } from './status-cases.ts';
import { ask, hear, startTalk } from './talk.ts';

describe('a status', () => {
  it.each(statusCases)(
    '$status $errorCode $is ends as $kind after $attempts attempts',
    async ({ kind, attempts, is: _, ...rejection }) => {
      await using talk = await startTalk({ respond: () => rejection });
      await expect(hear(talk.model, ask())).rejects.toMatchObject({ name: 'ModelFault', kind });
      expect(talk.fake.requests).toHaveLength(attempts);
    },
  );

  it.each(statusCases.filter((one) => one.attempts > 1))(
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
