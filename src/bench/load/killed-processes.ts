import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { ConversationView } from '#wire/api/conversation.ts';
import type { Say } from '../figures.ts';

interface ServerProcess {
  request(pathname: string, body?: unknown): Promise<Response>;
  kill(): Promise<void>;
}

/** What became of messages that four servers on one database took, two of which were killed. */
export interface KilledRun {
  /** Acknowledged before anything died. */
  taken: number;
  /** Acknowledged and without an outcome. */
  lost: number;
  /** Answered twice, or with an effect that happened twice. */
  doubled: number;
}

const support = (file: string) => import(new URL(`../../../test/${file}`, import.meta.url).href);
const atOnce = 16;

/** Four servers on one PostgreSQL; the first is killed after a third of the messages, the second after two. */
export async function killedProcesses(messages: number, say: Say): Promise<KilledRun> {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'handrail-bench-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const shop = await openShop(stack);
  const claude = stack.use(await cancelling());
  const { startTestPostgres } = await support('support/postgres.ts');
  const { startServerProcess } = await support('support/server-process.ts');
  const postgres = stack.use(await startTestPostgres());
  const settings = {
    HANDRAIL_DESK: 'test/support/kill-desk',
    HANDRAIL_DATA_DIR: folder,
    ANTHROPIC_API_KEY: 'sk-bench',
    ANTHROPIC_BASE_URL: claude.url,
    EFFECTS_URL: shop.url,
    DATABASE_URL: await postgres.newDatabase(),
  };
  const servers: ServerProcess[] = [];
  for (let count = 0; count < 4; count += 1) {
    // One after the other: the first brings the schema.
    const server = (await startServerProcess(settings)) as ServerProcess;
    stack.defer(() => server.kill());
    servers.push(server);
  }
  say('four servers are up');
  const taken = new Map<string, string>();
  let next = 0;
  const customer = async () => {
    for (let number = next++; number < messages; number = next++) {
      if (number === Math.floor(messages / 3)) void servers[0]?.kill();
      if (number === Math.floor((messages * 2) / 3)) void servers[1]?.kill();
      const order = String(10_000 + number);
      const id = await send(servers[number % 4] as ServerProcess, order);
      if (id) taken.set(id, order);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, customer));
  say(`${taken.size} of ${messages} messages were acknowledged`);
  const run: KilledRun = { taken: taken.size, lost: 0, doubled: 0 };
  for (const [id, order] of taken) {
    const view = (await (
      await (servers[2] as ServerProcess).request(`/api/v1/conversations/${id}?wait=60`)
    ).json()) as ConversationView;
    const outcomes = view.turns.filter(({ outcome }) => outcome !== null && outcome !== 'superseded').length;
    const said = view.messages.filter(({ author }) => author !== 'customer').length;
    if (outcomes === 0) run.lost += 1;
    if (outcomes > 1 || said > 1 || (shop.effects.get(order)?.size ?? 0) > 1) run.doubled += 1;
  }
  return run;
}

/** A server that was killed takes nothing: that message was never acknowledged. */
async function send(server: ServerProcess, order: string): Promise<string | undefined> {
  const customer = { email: `c${order}@example.com`, verified: true };
  const body = { channel: 'chat', customer, message: { text: `Cancel order ${order}` } };
  const response = await server.request('/api/v1/conversations', body).catch(() => undefined);
  if (response?.status !== 202) return undefined;
  const accepted = (await response.json().catch(() => undefined)) as { conversationId: string } | undefined;
  return accepted?.conversationId;
}

/** Where the tool's effects land: keys by order. Like a good API it acts once for a key. */
async function openShop(stack: AsyncDisposableStack): Promise<{ url: string; effects: Map<string, Set<string>> }> {
  const effects = new Map<string, Set<string>>();
  const server = createServer((request, response) => {
    const order = request.url?.slice(1) ?? '';
    effects.set(order, (effects.get(order) ?? new Set()).add(String(request.headers['idempotency-key'])));
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  stack.defer(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, effects };
}

/** A fake Claude that cancels the order it is told of, and says so. */
async function cancelling(): Promise<AsyncDisposable & { url: string }> {
  const { startFakeClaude } = await support('fake-claude/server.ts');
  const { callTools, say } = await support('fake-claude/reply.ts');
  const { readConversation } = await support('fake-claude/support/read-conversation.ts');
  return await startFakeClaude({
    latency: { firstTokenMs: 100 },
    respond: ({ body }: { body: { output_config?: { format?: unknown } } }) => {
      const talk = readConversation(body);
      if (body.output_config?.format) return say('{}');
      const order = /order (\d+)/.exec(talk.question)?.[1] ?? '';
      if (talk.results.length === 0) return callTools({ name: 'cancel_order', input: { order_id: order } });
      return say(`Order ${order} is cancelled. Is there anything else that I can do for you today?`);
    },
  });
}
