import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEventFeed, type EventFeed } from '#adapters/database/event-feed.ts';
import { askRating } from '#server/jobs/ask-rating.ts';
import { followTurns } from '#server/jobs/follow-turns.ts';
import { summariseTicket } from '#server/jobs/summarise-ticket.ts';
import { tellApproval } from '#server/jobs/tell-approval.ts';
import { tellHandoff } from '#server/jobs/tell-handoff.ts';
import { type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end, escalated } from '#test/support/console-stories.ts';

let server: ConsoleServer;
let feed: EventFeed;
beforeAll(async () => {
  server = await startConsole();
  feed = await createEventFeed(server.database);
});
afterAll(async () => {
  await feed.close();
  await server[Symbol.asyncDispose]();
});

/** Follows until a job with the key was queued, and says what was queued meanwhile. */
async function queuedUntil(key: string | undefined): Promise<string[]> {
  const stop = new AbortController();
  const queued: string[] = [];
  const send = async (job: { name: string }, _payload: unknown, options?: { key?: string }) => {
    queued.push(`${job.name} ${options?.key}`);
    if (options?.key === key) stop.abort();
  };
  const { context } = server;
  const work = {
    rating: askRating(context),
    summary: summariseTicket(context),
    handoff: tellHandoff(context),
    approval: tellApproval(context),
  };
  if (key === undefined) stop.abort();
  await followTurns({ ...context, feed, stopping: stop.signal }, { send } as never, work);
  return queued;
}

const handedOver = async (text: string) => {
  const asked = await ask(server.database, { text });
  await end(server.database, asked.turnId, escalated());
  return `${asked.turnId}:${asked.ticketId}`;
};

it('tells of a hand-over that was committed while nobody followed, and of none twice after a restart', async () => {
  await handedOver('before the first start');
  expect(await queuedUntil(undefined)).toEqual([]);
  const first = await handedOver('committed right before a crash');
  expect(await queuedUntil(first)).toEqual([`handoff-tell ${first}`]);
  const second = await handedOver('after it');
  expect(await queuedUntil(second)).toEqual([`handoff-tell ${second}`]);
});
