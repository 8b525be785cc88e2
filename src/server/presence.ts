import type { Database, Unlisten } from '#adapters/database/open-database.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { Presence } from '#wire/console/live.ts';

/** Somebody of the team looks at a conversation or types in it; told to all processes. */
export interface Glance {
  conversationId: string;
  userId: string;
  name: string;
  state: 'viewing' | 'typing' | 'left';
}

/** The customer of a conversation types, or has stopped; that, and never what. */
export interface CustomerTyping {
  conversationId: string;
  customerTyping: boolean;
}

const channel = 'handrail_presence';
/** Who has not said anything for this long has gone. Pages say it again every 20 s. */
const forgetMs = 30_000;
/** A customer who types says so every 3 s; two of these may get lost. */
const forgetTypingMs = 8_000;
const sweepMs = 2_000;

interface Board {
  people: Map<string, { name: string; typing: boolean; until: number }>;
  /** Until when the customer counts as typing; in the past when not. */
  customerUntil: number;
}

type Listener = (presence: Presence) => void;

/** Tells every process, this one too; nothing is kept. */
export async function tellPresence(database: Database, news: Glance | CustomerTyping): Promise<void> {
  await database.notify(channel, JSON.stringify(news));
}

/**
 * Who looks at which conversation right now, and which customers type. Lives in memory of every
 * process and is carried by notifications: it is never worth a row, and a lost one mends itself
 * within half a minute.
 */
export class PresenceBoard {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #boards = new Map<string, Board>();
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
    for (const conversationId of this.#boards.keys()) listener(this.#presenceOf(conversationId));
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  }

  async tell(glance: Glance): Promise<void> {
    await tellPresence(this.#database, glance);
  }

  #start(): void {
    this.#listening ??= this.#database.listen(channel, (payload) =>
      this.#heard(JSON.parse(payload) as Glance | CustomerTyping),
    );
    this.#sweep ??= setInterval(() => this.#forget(), sweepMs);
  }

  #stop(): void {
    clearInterval(this.#sweep);
    this.#sweep = undefined;
    this.#boards.clear();
    const listening = this.#listening;
    this.#listening = undefined;
    void listening?.then((unlisten) => unlisten()).catch(() => {});
  }

  #heard(news: Glance | CustomerTyping): void {
    const { conversationId } = news;
    const board: Board = this.#boards.get(conversationId) ?? { people: new Map(), customerUntil: 0 };
    this.#boards.set(conversationId, board);
    const changed = 'customerTyping' in news ? this.#customerTypes(board, news) : this.#glanced(board, news);
    if (changed) this.#pass(conversationId);
  }

  #customerTypes(board: Board, { customerTyping }: CustomerTyping): boolean {
    const before = board.customerUntil > 0;
    board.customerUntil = customerTyping ? this.#clock.now().getTime() + forgetTypingMs : 0;
    return before !== customerTyping;
  }

  #glanced({ people }: Board, { userId, name, state }: Glance): boolean {
    const before = people.get(userId);
    if (state === 'left') people.delete(userId);
    else people.set(userId, { name, typing: state === 'typing', until: this.#clock.now().getTime() + forgetMs });
    return before === undefined || state === 'left' || before.typing !== (state === 'typing');
  }

  #forget(): void {
    const now = this.#clock.now().getTime();
    for (const [conversationId, board] of this.#boards) {
      const gone = [...board.people].filter(([, person]) => person.until < now);
      for (const [userId] of gone) board.people.delete(userId);
      const stopped = board.customerUntil > 0 && board.customerUntil < now;
      if (stopped) board.customerUntil = 0;
      if (gone.length > 0 || stopped) this.#pass(conversationId);
    }
  }

  #pass(conversationId: string): void {
    const presence = this.#presenceOf(conversationId);
    if (presence.people.length === 0 && !presence.customerTyping) this.#boards.delete(conversationId);
    for (const listener of this.#listeners) listener(presence);
  }

  #presenceOf(conversationId: string): Presence {
    const { people, customerUntil } = this.#boards.get(conversationId) ?? { people: [], customerUntil: 0 };
    return {
      conversationId,
      people: [...people].map(([id, { name, typing }]) => ({ id, name, typing })),
      customerTyping: customerUntil > 0,
    };
  }
}
