import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Ports } from '#engine/ports/ports.ts';
import type { TurnClaim } from '#engine/ports/turn-store.ts';
import { runTurn } from '#engine/run-turn.ts';
import type { TurnFeed } from './turn-feed.ts';

/** Works turns in this process. */
export interface TurnRunner {
  /** Starts a queued turn at once; returns before it ends. */
  start(turnId: string): void;
  /** Resolves when no turn of the conversation is in flight in any process, or the time is over. */
  settled(conversationId: string, waitMs: number): Promise<void>;
  /** Stops taking turns and waits for those at work. */
  close(): Promise<void>;
}

/** A dead process's turn is taken over after this; architecture promises 10 s, the sweep adds up to 2. */
const leaseMs = 8_000;
const renewEveryMs = 2_500;
const sweepEveryMs = 2_000;
/** Turns worked at once in one process; model calls are waiting, not computing. */
const mostAtOnce = 600;

/**
 * Makes the runner of a process. The process that accepted a message starts its turn at once; the
 * sweep takes what nobody works: queued elsewhere, or left by a process that died.
 */
export function createTurnRunner(
  ports: Ports,
  feed: TurnFeed,
  log: Logger,
  options: { idle?: boolean } = {},
): TurnRunner {
  const holder = randomUUID();
  const atWork = new Map<string, Promise<void>>();
  /** True: turns are left to other processes. */
  let closing = options.idle ?? false;

  const start = (turnId: string) => {
    if (closing || atWork.has(turnId) || atWork.size >= mostAtOnce) return;
    atWork.set(
      turnId,
      workOn(turnId)
        .catch((fault) => log.error({ err: fault, turnId }, 'turn could not be worked; it is tried again'))
        .finally(() => atWork.delete(turnId)),
    );
  };

  const workOn = async (turnId: string) => {
    const claim = await ports.store.claim(turnId, holder, leaseMs);
    if (!claim) return;
    const stop = new AbortController();
    const renewal = setInterval(() => void renew(claim, stop), renewEveryMs);
    const tooLong = setTimeout(
      () => stop.abort(new Error('The turn took too long.')),
      ports.desk.ceilings.turnSeconds * 1_000,
    );
    try {
      await runTurn(claim, ports, stop.signal);
    } finally {
      clearInterval(renewal);
      clearTimeout(tooLong);
    }
    await pickUp();
  };

  const renew = async (claim: TurnClaim, stop: AbortController) => {
    const held = await ports.store.renew(claim, leaseMs).catch(() => true);
    if (!held) stop.abort(new Error('The turn was overtaken.'));
  };

  const pickUp = async () => {
    if (closing) return;
    for (const turnId of await feed.waiting(mostAtOnce - atWork.size)) start(turnId);
  };

  const sweep = setInterval(
    () => void pickUp().catch((fault) => log.error({ err: fault }, 'sweep failed')),
    sweepEveryMs,
  );
  const stopListening = feed.onQueued((turnId) => start(turnId));
  void pickUp().catch((fault) => log.error({ err: fault }, 'first sweep failed'));

  return {
    start,
    settled: (conversationId, waitMs) => feed.settled(conversationId, waitMs),
    async close() {
      closing = true;
      clearInterval(sweep);
      stopListening();
      await Promise.allSettled(atWork.values());
    },
  };
}
