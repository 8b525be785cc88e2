import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Signature } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventFeed, type EventFeed } from '#adapters/database/event-feed.ts';
import { createJobs, type Jobs } from '#adapters/database/jobs.ts';
import type { Config } from '#server/config/config.ts';
import { deliverWebhook, tellWebhooks } from '#server/jobs/tell-webhooks.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end, escalated } from '#test/support/console-stories.ts';
import type { CreatedWebhook, WebhookView } from '#wire/console/webhook.ts';

const base = { publicUrl: 'http://console.test', model: 'embedded', host: 'localhost', port: 0 } as Config;
const stopping = new AbortController();
let server: ConsoleServer;
let admin: Caller;
let jobs: Jobs;
let feed: EventFeed;
let url: string;
/** What the receiver got, and what it answers. */
const got: { headers: IncomingMessage['headers']; body: string }[] = [];
let answer = 204;
let arrived = () => {};
const receiver = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  got.push({ headers: request.headers, body });
  response.writeHead(answer).end();
  arrived();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  server = await startConsole({ config: { ...base, privateWebhooks: true } });
  admin = await server.member('admin');
  feed = await createEventFeed(server.database);
  const context = { ...server.context, feed, stopping: stopping.signal };
  const job = deliverWebhook(context);
  jobs = await createJobs(server.database, [job]);
  void tellWebhooks(context, jobs, job);
});
afterAll(async () => {
  stopping.abort();
  await jobs.close();
  await feed.close();
  await server[Symbol.asyncDispose]();
  receiver.close();
});

const delivery = () =>
  new Promise<void>((resolve) => {
    arrived = resolve;
  });

describe('a webhook', () => {
  it('is told what it asked for, once, signed, with ids and no words of the customer', async () => {
    const made = (await admin.call('POST', '/webhooks', { url, events: ['ticket.escalated'] })).body as CreatedWebhook;
    const came = delivery();
    const asked = await ask(server.database, { text: 'A very private matter', name: 'Ana' });
    await end(server.database, asked.turnId, escalated());
    await came;
    const [first] = got;
    const told = new Signature(made.secret).verify(first?.body ?? '', first?.headers as Record<string, string>);
    expect(told).toMatchObject({ type: 'ticket.escalated', data: { conversationId: asked.conversationId } });
    expect(first?.body).not.toContain('private');
    expect(got).toHaveLength(1);
  });

  it('is told again over two days when nobody is there', () => {
    const { retries = 0, longestPauseSeconds = 0 } = deliverWebhook(server.context);
    // The queue doubles a first pause of 2 s; chance only makes pauses longer.
    const pauses = Array.from({ length: retries }, (_, tried) => Math.min(2 ** (tried + 1), longestPauseSeconds));
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600;
    expect(hours).toBeGreaterThan(36);
    expect(hours).toBeLessThan(7 * 24);
  });

  it('is tried by hand, shows how that went, and is stopped by 410', async () => {
    const [webhook] = ((await admin.call('GET', '/webhooks')).body as { webhooks: WebhookView[] }).webhooks;
    answer = 500;
    const id = webhook?.id ?? '';
    expect((await admin.call('POST', `/webhooks/${id}/test`)).body).toEqual({ status: 500 });
    answer = 410;
    await admin.call('POST', `/webhooks/${id}/test`);
    const [after] = ((await admin.call('GET', '/webhooks')).body as { webhooks: WebhookView[] }).webhooks;
    expect(after).toMatchObject({ lastStatus: 410, stoppedAt: expect.any(String) });
    expect((await admin.call('DELETE', `/webhooks/${id}`)).status).toBe(204);
  });

  it('does not lead into the own network unless the company says so', async () => {
    await using strict = await startConsole({ config: { ...base, privateWebhooks: false } });
    const boss = await strict.member('admin');
    expect((await boss.call('POST', '/webhooks', { url, events: ['message.sent'] })).status).toBe(400);
    const inside = { url: 'https://127.0.0.1/hook', events: ['message.sent'] };
    const { id } = (await boss.call('POST', '/webhooks', inside)).body as CreatedWebhook;
    const tested = (await boss.call('POST', `/webhooks/${id}/test`)).body;
    expect(tested).toEqual({ fault: '127.0.0.1 is not a public address.' });
    const named = { url: 'https://localhost/hook', events: ['message.sent'] };
    const other = (await boss.call('POST', '/webhooks', named)).body as CreatedWebhook;
    expect((await boss.call('POST', `/webhooks/${other.id}/test`)).body).toEqual({
      fault: 'localhost is not a public address.',
    });
    const agent = await strict.member('lead');
    expect((await agent.call('GET', '/webhooks')).status).toBe(403);
  });
});
