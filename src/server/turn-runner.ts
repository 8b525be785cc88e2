import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Ports } from '#engine/ports/ports.ts';
import { type TurnClaim, TurnLost } from '#engine/ports/turn-store.ts';
import { runTurn } from '#engine/run-turn.ts';
import { TimeUp } from '#engine/time-up.ts';
import type { TurnFeed } from './turn-feed.ts';

/** Works turns in this process. */
export interface TurnRunner {
  /** Starts a queued turn at once; returns before it ends. */
  start(turnId: string): void;
  /** Resolves when no turn of the conversation is in flight in any process, or the time is over. */
  settled(conversationId: string, waitMs: number): Promise<void>;
  /** Stops taking turns, waits a moment for those at work, and leaves the rest to others at once. */
  close(): Promise<void>;
}

export interface TurnRunnerOptions {
  /** Turns are left to other processes. */
  idle?: boolean;
  /** Written on each claim, so that what a dead process held can be told from what lives. */
  holder?: string;
  /** How long a claim lasts without renewal, default 8 s. */
  leaseMs?: number;
}

/** A dead process's turn is taken over when its lease and one sweep are over: 10 s by default. */
const defaultLeaseMs = 8_000;
/** Two renewals may fail. */
const renewalsPerLease = 3.2;
const sweepsPerLease = 4;
/** How long a process that stops waits for its turns; those who stop processes often kill after 10 s. */
const closeGraceMs = 6_000;

/** Turns worked at once in one process; model calls are waiting, not computing. */
const mostAtOnce = 600;

interface Held {
  claim: TurnClaim;
  stop: AbortController;
}

/**
 * Makes the runner of a process. The process that accepted a message starts its turn at once; the
 * sweep takes what nobody works: queued elsewhere, or left by a process that died.
 */
export function createTurnRunner(
  ports: Ports,
  feed: TurnFeed,
  log: Logger,
  options: TurnRunnerOptions = {},
): TurnRunner {
  const leaseMs = options.leaseMs ?? defaultLeaseMs;
  const holder = options.holder ?? randomUUID();
  const atWork = new Map<string, Promise<void>>();
  const held = new Map<string, Held>();
  let closing = options.idle ?? false;
  /** A turn was not taken because there were too many. */
  let leftOut = false;

  const start = (turnId: string) => {
    if (closing || atWork.has(turnId)) return;
    if (atWork.size >= mostAtOnce) {
      leftOut = true;
      return;
    }
    atWork.set(
      turnId,
      workOn(turnId)
        .catch((fault) => log.error({ err: fault, turnId }, 'turn could not be worked; it is tried again'))
        .finally(() => {
          atWork.delete(turnId);
          if (leftOut) pickUp();
        }),
    );
  };

  const workOn = async (turnId: string) => {
    const claim = await ports.store.claim(turnId, holder, leaseMs);
    if (!claim) return;
    const stop = new AbortController();
    held.set(turnId, { claim, stop });
    const { turnSeconds } = ports.desk.ceilings;
    const tooLong = setTimeout(() => stop.abort(new TimeUp(turnSeconds)), turnSeconds * 1_000);
    try {
      await runTurn(claim, ports, stop.signal);
    } finally {
      held.delete(turnId);
      clearTimeout(tooLong);
    }
  };

  /** One statement for all turns at work: hundreds of chats must not mean hundreds of renewals. */
  const renewAll = async () => {
    const now = [...held.values()];
    if (now.length === 0) return;
    const still = await ports.store.renew(
      now.map(({ claim }) => claim),
      leaseMs,
    );
    for (const { claim, stop } of now) {
      if (!still.has(claim.turnId)) stop.abort(new TurnLost(`Turn ${claim.turnId} was overtaken.`));
    }
  };

  const takeWaiting = async () => {
    leftOut = false;
    for (const turnId of await feed.waiting(mostAtOnce - atWork.size)) start(turnId);
  };
  const pickUp = () => {
    if (!closing) void takeWaiting().catch((fault) => log.error({ err: fault }, 'looking for turns failed'));
  };

  const sweep = setInterval(pickUp, leaseMs / sweepsPerLease);
  const renewal = setInterval(
    // The database cannot be reached: the store refuses what is not held when it can.
    () => void renewAll().catch((fault) => log.warn({ err: fault }, 'renewing turns failed')),
    leaseMs / renewalsPerLease,
  );
  const stopListening = feed.onQueued((turnId) => start(turnId));
  pickUp();

  return {
    start,
    settled: (conversationId, waitMs) => feed.settled(conversationId, waitMs),
    async close() {
      closing = true;
      clearInterval(sweep);
      stopListening();
      await Promise.race([Promise.allSettled(atWork.values()), pause(closeGraceMs, undefined, { ref: false })]);
      clearInterval(renewal);
      if (held.size > 0) await feed.release(holder);
    },
  };
}
