import { afterEach, expect, test } from 'vitest';
import type { Database } from '#adapters/database/database.ts';
import { createEventFeed, type EventFeed } from '#adapters/database/event-feed.ts';
import { lastEventId } from '#adapters/database/events.ts';
import { receive } from '#adapters/database/intake.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { StoredEvent } from '#domain/events.ts';
import { onBoth } from './on-both.ts';
import { aMessage, aTurn } from './stories.ts';

onBoth('event feed', (bench) => {
  const feeds: EventFeed[] = [];
  const stops: AbortController[] = [];
  const open = async (database: Database) => {
    const feed = await createEventFeed(database);
    feeds.push(feed);
    return feed;
  };
  const stopper = () => {
    const stop = new AbortController();
    stops.push(stop);
    return stop;
  };
  afterEach(async () => {
    for (const stop of stops.splice(0)) stop.abort();
    for (const feed of feeds.splice(0)) await feed.close();
  });

  /** Reads until `enough` holds. */
  async function read(
    events: AsyncIterable<StoredEvent>,
    enough: (seen: StoredEvent[]) => boolean,
  ): Promise<StoredEvent[]> {
    const seen: StoredEvent[] = [];
    for await (const event of events) {
      seen.push(event);
      if (enough(seen)) break;
    }
    return seen;
  }

  test('a follower gets what was and what comes, from any process, in order and once', async () => {
    const { received, claim } = await aTurn(bench.database);
    const feed = await open(bench.other);
    const reading = read(feed.follow(received.conversationId, 0, stopper().signal), (seen) => seen.length === 102);
    for (let index = 0; index < 100; index += 1) {
      await createTurnStore(bench.database).publish(claim, [
        { type: 'reply-streamed', turnId: claim.turnId, index, text: `${index}` },
      ]);
    }
    const seen = await reading;
    const ids = seen.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    const streamed = seen.flatMap(({ event }) => (event.type === 'reply-streamed' ? [event.index] : []));
    expect(streamed).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(seen[0]?.at).toBeInstanceOf(Date);
  });

  test('a follower that comes back with its last id misses nothing and gets nothing twice', async () => {
    const { conversationId } = await aMessage(bench.database);
    const feed = await open(bench.database);
    const first = await read(feed.follow(conversationId, 0, stopper().signal), (seen) => seen.length === 1);
    await receive(bench.other, { channel: 'chat', conversationId, text: 'Meanwhile' });
    const rest = await read(
      feed.follow(conversationId, first[0]?.id as number, stopper().signal),
      (seen) => seen.length === 2,
    );
    expect([...first, ...rest].map(({ event }) => event.type)).toEqual([
      'message-received',
      'ticket-changed',
      'message-received',
    ]);
  });

  test('an aborted follower ends', async () => {
    const { conversationId } = await aMessage(bench.database);
    const feed = await open(bench.database);
    const stop = stopper();
    const reading = read(feed.follow(conversationId, 0, stop.signal), () => false);
    const all = read(feed.followAll(await lastEventId(bench.database.kysely), stop.signal), () => false);
    stop.abort();
    expect((await reading).length).toBeLessThanOrEqual(2);
    expect(await all).toEqual([]);
  });

  test('whoever follows all conversations sees every event of many writers once', async () => {
    const feed = await open(bench.other);
    const start = await lastEventId(bench.database.kysely);
    const conversations = 12;
    const each = 10;
    const all = (seen: StoredEvent[]) =>
      seen.filter(({ event }) => event.type === 'message-received').length === conversations * each;
    const reading = read(feed.followAll(start, stopper().signal), all);
    // Beside it one more, and one that comes from further back.
    const others = [start, Math.max(0, start - 1)].map((from) => read(feed.followAll(from, stopper().signal), all));
    await Promise.all(
      Array.from({ length: conversations }, async (_, index) => {
        const database = index % 2 ? bench.other : bench.database;
        const { conversationId } = await aMessage(database);
        for (let message = 1; message < each; message += 1) {
          await receive(database, { channel: 'chat', conversationId, text: `${message}` });
        }
      }),
    );
    const ids = (await reading).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
    for (const other of await Promise.all(others)) {
      expect(other.map(({ id }) => id).filter((id) => id > start)).toEqual(ids);
    }
  });
});
