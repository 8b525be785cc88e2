import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callTools, type Reply, say } from '#test/fake-claude/reply.ts';
import { type FakeClaude, startFakeClaude } from '#test/fake-claude/server.ts';
import { readConversation } from '#test/fake-claude/support/read-conversation.ts';
import { createRandom } from '#test/simulation/random.ts';
import { runCommand, type ServerProcess, startServerProcess } from '#test/support/server-process.ts';
import { migratedPostgres } from '#test/support/shared-postgres.ts';
import type { ConversationView } from '#wire/api/conversation.ts';

/** Kills of each database's server; `KILL_ROUNDS=50` for a long look, `KILL_SEED` to kill at other moments. */
const rounds = Number(process.env.KILL_ROUNDS ?? 1);
const random = createRandom(Number(process.env.KILL_SEED ?? 1));
const chatsPerRound = 5;

let claude: FakeClaude;
const shop = createServer();
/** What the shop did, by order, each with the key it came with. Like a good API, it acts once for a key. */
const effects = new Map<string, Set<string>>();
/** Resolved as requests come to the model and to the shop. */
const waiting = new Set<() => void>();
let seen = 0;
/** While there, the shop acts and does not say so yet. */
let held: { reached: PromiseWithResolvers<void>; go: PromiseWithResolvers<void> } | undefined;
const folder = mkdtempSync(path.join(os.tmpdir(), 'handrail-kill-'));

function note(): void {
  seen += 1;
  for (const wake of waiting) wake();
}

/** Resolves when so many requests have gone out since the start. */
function happened(count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (seen < count) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  });
}

beforeAll(async () => {
  shop.on('request', async (request, response) => {
    note();
    const order = request.url?.slice(1) ?? '';
    const keys = effects.get(order) ?? new Set();
    effects.set(order, keys.add(String(request.headers['idempotency-key'])));
    held?.reached.resolve();
    await held?.go.promise;
    response.end('{}');
  });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  claude = await startFakeClaude({
    latency: { firstTokenMs: 30, perTokenMs: 3 },
    respond: ({ body }): Reply => {
      note();
      const talk = readConversation(body);
      if (body.output_config?.format) return say('{}');
      const order = /order (\d+)/.exec(talk.question)?.[1] ?? '';
      if (talk.results.length === 0) return callTools({ name: 'cancel_order', input: { order_id: order } });
      return say(`Order ${order} is cancelled. Is there anything else that I can do for you today?`);
    },
  });
});

afterAll(async () => {
  shop.close();
  await claude?.stop();
  rmSync(folder, { recursive: true, force: true });
});

function settings(more: Record<string, string>): Record<string, string> {
  return {
    HANDRAIL_DESK: 'test/support/kill-desk',
    HANDRAIL_TURN_LEASE_SECONDS: '2',
    ANTHROPIC_API_KEY: 'sk-test',
    ANTHROPIC_BASE_URL: claude.url,
    EFFECTS_URL: `http://127.0.0.1:${(shop.address() as AddressInfo).port}`,
    ...more,
  };
}

let orders = 1_000;

/** Chats that begin at once; the ids of those that were acknowledged before the process died. */
async function beginChats(server: ServerProcess): Promise<{ id: string; order: string }[]> {
  const begun = await Promise.all(
    Array.from({ length: chatsPerRound }, async () => {
      orders += 1;
      const order = String(orders);
      const customer = { email: `c${order}@example.com`, verified: true };
      const started = { channel: 'chat', customer, message: { text: `Cancel order ${order}` } };
      const response = await server.request('/api/v1/conversations', started).catch(() => undefined);
      if (response?.status !== 202) return undefined;
      const accepted = (await response.json().catch(() => undefined)) as { conversationId: string } | undefined;
      return accepted && { id: accepted.conversationId, order };
    }),
  );
  return begun.filter((chat) => chat !== undefined);
}

async function checkChats(server: ServerProcess, chats: { id: string; order: string }[]): Promise<void> {
  for (const { id, order } of chats) {
    const response = await server.request(`/api/v1/conversations/${id}?wait=60`);
    const view = (await response.json()) as ConversationView;
    const outcomes = view.turns.map(({ outcome }) => outcome);
    expect(outcomes, `outcomes of the chat about order ${order}`).toEqual([
      expect.stringMatching(/replied|drafted|escalated/),
    ]);
    expect([...(effects.get(order) ?? [])], `keys that order ${order} was cancelled with`).toHaveLength(1);
    const own = view.messages.filter(({ author }) => author !== 'customer');
    expect(own.length, `words said about order ${order}`).toBeLessThanOrEqual(1);
  }
}

/** Somewhere between the first request of a round and the last. */
function someMoment(): number {
  return seen + 1 + Math.floor(random.next() * chatsPerRound * 3);
}

test('kill -9 loses no acknowledged message and doubles no effect on the embedded database', async () => {
  const given = settings({ HANDRAIL_DATA_DIR: path.join(folder, 'embedded') });
  let server = await startServerProcess(given);
  for (let round = 0; round < rounds; round += 1) {
    const killed = happened(someMoment()).then(() => server.kill());
    const chats = await beginChats(server);
    await killed;
    server = await startServerProcess(given);
    await checkChats(server, chats);
  }
  await server.kill();
}, 3_600_000);

describe('two servers on one PostgreSQL', () => {
  let given: Record<string, string>;
  let first: ServerProcess;
  let second: ServerProcess;

  beforeAll(async () => {
    given = settings({
      DATABASE_URL: await migratedPostgres(),
      HANDRAIL_DATA_DIR: path.join(folder, 'postgres'),
    });
    [first, second] = await Promise.all([startServerProcess(given), startServerProcess(given)]);
  }, 60_000);
  afterAll(async () => {
    await first?.kill();
    await second?.kill();
  });

  const ask = async (server: ServerProcess, text: string) => {
    const customer = { email: `asks${seen}@example.com`, verified: true };
    const response = await server.request('/api/v1/conversations', { channel: 'chat', customer, message: { text } });
    return ((await response.json()) as { conversationId: string }).conversationId;
  };
  const answered = async (server: ServerProcess, id: string) => {
    const view = (await (await server.request(`/api/v1/conversations/${id}?wait=60`)).json()) as ConversationView;
    return {
      outcomes: view.turns.map(({ outcome }) => outcome),
      said: view.messages.map(({ author }) => author).filter((author) => author !== 'customer'),
    };
  };
  const allow = (server: ServerProcess, sending: boolean) => server.put('/api/v1/sending', { stopped: !sending });

  test('the kill switch thrown in one or from the command line makes the other draft what it is writing, and what comes after', async () => {
    const { reached, go } = { reached: Promise.withResolvers<void>(), go: Promise.withResolvers<void>() };
    held = { reached, go };
    const inFlight = await ask(first, 'Cancel order 901');
    await reached.promise;
    expect((await allow(second, false)).status).toBe(200);
    held = undefined;
    go.resolve();
    try {
      expect(await answered(first, inFlight)).toEqual({ outcomes: ['drafted'], said: [] });
      expect(await answered(second, await ask(first, 'Cancel order 902'))).toEqual({ outcomes: ['drafted'], said: [] });
      // Code wrote that a person follows up, and a person does: that goes out.
      const forPerson = await ask(first, 'I want to talk to a real person, please connect me to a human agent');
      expect(await answered(second, forPerson)).toEqual({ outcomes: ['escalated'], said: ['system'] });
    } finally {
      // Nobody answers there, so the command writes where every process looks.
      const nowhere = { ...given, HANDRAIL_PUBLIC_URL: 'http://127.0.0.1:9' };
      expect(await runCommand(nowhere, 'stop-sending', '--off')).toBe(0);
    }
    expect(await answered(second, await ask(first, 'Cancel order 903'))).toEqual({
      outcomes: ['replied'],
      said: ['ai'],
    });
    expect(await runCommand({ ...given, HANDRAIL_PUBLIC_URL: first.url }, 'stop-sending')).toBe(0);
    expect(await answered(second, await ask(second, 'Cancel order 904'))).toEqual({ outcomes: ['drafted'], said: [] });
    await allow(second, true);
  }, 120_000);

  test('what kill -9 left of one is taken over by the other', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const killed = happened(someMoment()).then(() => first.kill());
      const chats = await beginChats(first);
      await killed;
      await checkChats(second, chats);
      if (round + 1 < rounds) [first, second] = [second, await startServerProcess(given)];
    }
  }, 3_600_000);
});
