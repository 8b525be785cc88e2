import type { Database, Unlisten } from '#adapters/database/open-database.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { Presence } from '#wire/console/live.ts';

/** Somebody looks at a conversation or types in it; told to all processes. */
export interface Glance {
  conversationId: string;
  userId: string;
  name: string;
  state: 'viewing' | 'typing' | 'left';
}

const channel = 'handrail_presence';
/** Who has not said anything for this long has gone. Pages say it again every 20 s. */
const forgetMs = 30_000;

type Listener = (presence: Presence) => void;

/**
 * Who looks at which conversation right now. Lives in memory of every process and is carried by
 * notifications: it is never worth a row, and a lost one mends itself within half a minute.
 */
export class PresenceBoard {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #people = new Map<string, Map<string, { name: string; typing: boolean; until: number }>>();
  readonly #listeners = new Set<Listener>();
  #listening: Promise<Unlisten> | undefined;
  #sweep: ReturnType<typeof setInterval> | undefined;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Hears of every change, from any process, until the function it returns is called. */
  listen(listener: Listener): () => void {
    this.#start();
    this.#listeners.add(listener);
    for (const conversationId of this.#people.keys()) listener(this.#presenceOf(conversationId));
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  async tell(glance: Glance): Promise<void> {
    await this.#database.notify(channel, JSON.stringify(glance));
  }

  #start(): void {
    this.#listening ??= this.#database.listen(channel, (payload) => this.#heard(JSON.parse(payload) as Glance));
    this.#sweep ??= setInterval(() => this.#forget(), forgetMs / 3);
  }

  #stop(): void {
    clearInterval(this.#sweep);
    this.#sweep = undefined;
    this.#people.clear();
    const listening = this.#listening;
    this.#listening = undefined;
    void listening?.then((unlisten) => unlisten()).catch(() => {});
  }

  #heard({ conversationId, userId, name, state }: Glance): void {
    const people = this.#people.get(conversationId) ?? new Map();
    this.#people.set(conversationId, people);
    const before = people.get(userId);
    if (state === 'left') people.delete(userId);
    else people.set(userId, { name, typing: state === 'typing', until: this.#clock.now().getTime() + forgetMs });
    const same = before !== undefined && state !== 'left' && before.typing === (state === 'typing');
    if (!same) this.#pass(conversationId);
  }

  #forget(): void {
    const now = this.#clock.now().getTime();
    for (const [conversationId, people] of this.#people) {
      const gone = [...people].filter(([, person]) => person.until < now);
      for (const [userId] of gone) people.delete(userId);
      if (gone.length > 0) this.#pass(conversationId);
    }
  }

  #pass(conversationId: string): void {
    const presence = this.#presenceOf(conversationId);
    if (presence.people.length === 0) this.#people.delete(conversationId);
    for (const listener of this.#listeners) listener(presence);
  }

  #presenceOf(conversationId: string): Presence {
    const people = this.#people.get(conversationId) ?? new Map();
    return { conversationId, people: [...people].map(([id, { name, typing }]) => ({ id, name, typing })) };
  }
}
