import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEventFeed } from '#adapters/database/event-feed.ts';
import { lastEventId, readAllEvents } from '#adapters/database/events.ts';
import { receive } from '#adapters/database/intake.ts';
import { lockConversation } from '#adapters/database/lock-conversation.ts';
import { type Database, openDatabase } from '#adapters/database/open-database.ts';
import { SafeTail } from '#adapters/database/safe-tail.ts';
import { writeEvents } from '#adapters/database/write-events.ts';
import { migratedPostgres } from '#test/support/shared-postgres.ts';
import { aMessage } from './stories.ts';

// Only PostgreSQL has transactions side by side, and connections that can be lost.
let database: Database;
let other: Database;
beforeAll(async () => {
  const url = await migratedPostgres();
  database = await openDatabase({ url, dataDir: '' });
  other = await openDatabase({ url, dataDir: '' });
});
afterAll(async () => {
  await other?.close();
  await database?.close();
});

test('an event that commits after its successor is not skipped', async () => {
  const [slow, fast] = [await aMessage(database), await aMessage(database)];
  const start = await lastEventId(database.kysely);
  const tail = new SafeTail(start);
  const written = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const held = database.transaction(async (tx) => {
    await lockConversation(tx, slow.conversationId);
    await writeEvents(tx, slow, [{ type: 'owner-changed', owner: 'slow' }]);
    written.resolve();
    await mayCommit.promise;
  });
  await written.promise;
  await receive(other, { channel: 'chat', conversationId: fast.conversationId, text: 'Overtakes' });
  expect(await lastEventId(database.kysely)).toBeGreaterThan(start + 1);
  expect(await tail.advance(other.kysely)).toBe(true);
  expect(await readAllEvents(other.kysely, start, tail.safe)).toEqual([]);
  mayCommit.resolve();
  await held;
  expect(await tail.advance(other.kysely)).toBe(false);
  const seen = await readAllEvents(other.kysely, start, tail.safe);
  expect(seen.map(({ event }) => event.type)).toEqual(['owner-changed', 'message-received']);
});

test('the number of an event that was rolled back does not hold up the others', async () => {
  const { conversationId, ticketId } = await aMessage(database);
  const start = await lastEventId(database.kysely);
  const tail = new SafeTail(start);
  const undone = database.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    await writeEvents(tx, { conversationId, ticketId }, [{ type: 'owner-changed', owner: 'undone' }]);
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  await receive(database, { channel: 'chat', conversationId, text: 'Next' });
  while (await tail.advance(other.kysely));
  const seen = await readAllEvents(other.kysely, start, tail.safe);
  expect(seen.map(({ event }) => event.type)).toEqual(['message-received']);
});

test('a follower survives the loss of the listening connection', async () => {
  const { conversationId } = await aMessage(database);
  const feed = await createEventFeed(other);
  const stop = new AbortController();
  const events = feed.follow(conversationId, 0, stop.signal)[Symbol.asyncIterator]();
  const next = async () => (await events.next()).value?.event.type;
  expect([await next(), await next()]).toEqual(['message-received', 'ticket-changed']);
  const coming = next();
  await database.execute(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and (query like 'listen %' or (query = 'select 1' and application_name = 'handrail' and pid <> pg_backend_pid()))`,
  );
  await receive(database, { channel: 'chat', conversationId, text: 'While it was away' });
  expect(await coming).toBe('message-received');
  stop.abort();
  await feed.close();
});
