import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end, says } from '#test/support/console-stories.ts';

let server: ConsoleServer;
let ana: Caller & { userId: string };

beforeAll(async () => {
  server = await startConsole();
  ana = await server.member('agent', 'ana@northwind.test', 'Ana');
});
afterAll(async () => server[Symbol.asyncDispose]());

interface Heard {
  id?: string;
  event: string;
  data: { type?: string; conversationId?: string; people?: { name: string; typing: boolean }[] };
}

/** Reads the stream until the condition holds. */
async function hear(
  headers: Record<string, string>,
  done: (heard: Heard[]) => boolean,
  act?: () => Promise<unknown>,
): Promise<Heard[]> {
  const { response } = await ana.call('GET', '/events', undefined, headers);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard[] = [];
  let rest = '';
  let acted = false;
  while (reader && !done(heard)) {
    const { value, done: over } = await reader.read();
    if (over) break;
    rest += value;
    const records = rest.split('\n\n');
    rest = records.pop() ?? '';
    for (const record of records) {
      const fields = Object.fromEntries(
        record.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      );
      if (fields.event)
        heard.push({ id: fields.id, event: fields.event, data: fields.data ? JSON.parse(fields.data) : {} });
    }
    if (act && !acted && heard.some((one) => one.event === 'open')) {
      acted = true;
      await act();
    }
  }
  await reader?.cancel();
  return heard;
}

const types = (heard: Heard[]) => heard.filter((one) => one.event === 'change').map((one) => one.data.type);

describe('the live stream', () => {
  it('begins now, tells what happens, and resumes after what was heard', async () => {
    await ask(server.database, { text: 'before' });
    let conversationId = '';
    const heard = await hear(
      {},
      (so) => types(so).includes('turn-ended'),
      async () => {
        const asked = await ask(server.database, { text: 'now' });
        conversationId = asked.conversationId;
        await end(server.database, asked.turnId, { messages: says('Hi.') });
      },
    );
    expect(new Set(heard.filter((one) => one.event === 'change').map((one) => one.data.conversationId))).toEqual(
      new Set([conversationId]),
    );
    expect(types(heard)[0]).toBe('message-received');
    const middle = heard.filter((one) => one.event === 'change')[1];
    const rest = await hear({ 'last-event-id': middle?.id ?? '' }, (so) => types(so).includes('turn-ended'));
    expect(types(rest)).toEqual(types(heard).slice(2));
  });

  it('carries no text of customers', async () => {
    const heard = await hear({ 'last-event-id': '0' }, (so) => types(so).includes('turn-ended'));
    expect(JSON.stringify(heard)).not.toContain('before');
  });

  it('tells who looks and who types', async () => {
    const asked = await ask(server.database, { text: 'look' });
    const ben = await server.member('agent', 'ben@northwind.test', 'Ben');
    const last = (heard: Heard[]) => heard.findLast((one) => one.event === 'presence')?.data.people;
    const tell = (state: string) => ben.call('POST', `/conversations/${asked.conversationId}/presence`, { state });
    const heard = await hear(
      {},
      (so) => last(so)?.[0]?.typing === true,
      async () => {
        await tell('viewing');
        await tell('typing');
      },
    );
    expect(last(heard)).toMatchObject([{ name: 'Ben', typing: true }]);
    await tell('left');
  });

  it('needs a session', async () => {
    expect((await server.browser().call('GET', '/events')).status).toBe(401);
  });
});
