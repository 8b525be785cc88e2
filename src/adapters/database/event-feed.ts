import type { StoredEvent } from '#domain/events.ts';
import type { Database, Unlisten } from './database.ts';
import { type Place, readEventsAt } from './events.ts';
import { eventsChannel } from './notify.ts';
import { SharedTail } from './shared-tail.ts';

/** Live events, with nothing lost or doubled across reconnects and processes. */
export interface EventFeed {
  /** Events of one conversation after `afterId`, then those that come, until the signal aborts. */
  follow(conversationId: string, afterId: number, signal: AbortSignal): AsyncIterable<StoredEvent>;
  /** The same for all conversations: what the inbox follows. */
  followAll(afterId: number, signal: AbortSignal): AsyncIterable<StoredEvent>;
  close(): Promise<void>;
}

const readAtMost = 500;
/** Notifications wake us; this is for one that got lost with its connection. */
const lookAnywayMs = 15_000;
/** While an event of another conversation is still being committed. */
const lookAgainMs = 50;

/** Sleeps until woken; a wake that comes while awake is kept. */
class Sleeper {
  #woken = false;
  #wake: (() => void) | undefined;

  wake(): void {
    this.#woken = true;
    this.#wake?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = undefined;
    this.#woken = false;
  }
}

interface Asked extends Place {
  resolve(events: StoredEvent[]): void;
  reject(error: unknown): void;
}

class DatabaseEventFeed implements EventFeed {
  readonly #database: Database;
  readonly #sleepers = new Map<string, Set<Sleeper>>();
  readonly #allSleepers = new Set<Sleeper>();
  readonly #all: SharedTail;
  #asked: Asked[] = [];
  #unlisten: Unlisten | undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#all = new SharedTail(database.kysely);
  }

  async listen(): Promise<void> {
    this.#unlisten = await this.#database.listen(
      eventsChannel,
      (conversationId) => {
        for (const sleeper of this.#sleepers.get(conversationId) ?? []) sleeper.wake();
        for (const sleeper of this.#allSleepers) sleeper.wake();
      },
      () => this.#wakeAll(),
    );
  }

  #wakeAll(): void {
    for (const set of this.#sleepers.values()) for (const sleeper of set) sleeper.wake();
    for (const sleeper of this.#allSleepers) sleeper.wake();
  }

  async *follow(conversationId: string, afterId: number, signal: AbortSignal): AsyncGenerator<StoredEvent> {
    const set = this.#sleepers.get(conversationId) ?? new Set();
    this.#sleepers.set(conversationId, set);
    const sleeper = new Sleeper();
    const wake = (): void => sleeper.wake();
    set.add(sleeper);
    signal.addEventListener('abort', wake);
    try {
      let place = afterId;
      while (!signal.aborted) {
        const events = await this.#read(conversationId, place);
        for (const event of events) {
          place = event.id;
          yield event;
          if (signal.aborted) return;
        }
        if (events.length < readAtMost) await sleeper.sleep(lookAnywayMs);
      }
    } finally {
      signal.removeEventListener('abort', wake);
      set.delete(sleeper);
      if (set.size === 0 && this.#sleepers.get(conversationId) === set) this.#sleepers.delete(conversationId);
    }
  }

  async *followAll(afterId: number, signal: AbortSignal): AsyncGenerator<StoredEvent> {
    const sleeper = new Sleeper();
    const wake = (): void => sleeper.wake();
    this.#allSleepers.add(sleeper);
    signal.addEventListener('abort', wake);
    try {
      const tail = this.#all.from(afterId);
      let place = afterId;
      while (!signal.aborted) {
        const more = await tail.advance();
        const events = await this.#all.read(place, tail.safe(), readAtMost);
        for (const event of events) {
          place = event.id;
          yield event;
          if (signal.aborted) return;
        }
        if (events.length === readAtMost) continue;
        await sleeper.sleep(more ? lookAgainMs : lookAnywayMs);
        if (!signal.aborted) await this.#all.moment();
      }
    } finally {
      signal.removeEventListener('abort', wake);
      this.#allSleepers.delete(sleeper);
    }
  }

  /** Reads that are wanted at the same moment go out as one statement: hundreds of chats stream at once. */
  #read(conversationId: string, afterId: number): Promise<StoredEvent[]> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ conversationId, afterId, resolve, reject });
      if (this.#asked.length === 1) setImmediate(() => this.#answer());
    });
  }

  async #answer(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const answers = await readEventsAt(this.#database.kysely, asked, readAtMost);
      for (const [index, { resolve }] of asked.entries()) resolve(answers[index] ?? []);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  async close(): Promise<void> {
    await this.#unlisten?.();
    this.#wakeAll();
  }
}

/** Opens the feed. One a process: it shares one listening connection and its reads. */
export async function createEventFeed(database: Database): Promise<EventFeed> {
  const feed = new DatabaseEventFeed(database);
  await feed.listen();
  return feed;
}
