import type { Context } from '#server/context.ts';
import { takeMessage } from '#server/take-message.ts';
import { type Lap, lapOf } from './measured-ports.ts';
import type { OpenDesk } from './open-desk.ts';
import type { Question } from './questions.ts';

export interface StreamingRun {
  /** Chats that got no answer, or whose followed stream lost or doubled something. */
  errors: number;
  /** Milliseconds of each turn beyond the model's own. */
  overheads: number[];
}

/**
 * So many open chats, each followed as a browser follows it, whose customers write one message every
 * `everyMs`, one after the other. Streams stay open to the end, those of earlier rounds too.
 */
export async function streamingChats(
  { context, questions }: OpenDesk,
  { count, rounds, modelMs, everyMs }: { count: number; rounds: number; modelMs: number; everyMs: number },
): Promise<StreamingRun> {
  const run: StreamingRun = { errors: 0, overheads: [] };
  const leave = new AbortController();
  let asked = 0;
  // One short round to warm up.
  for (let round = -1; round < rounds; round += 1) {
    const chats = Array.from({ length: round < 0 ? Math.ceil(count / 5) : count }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index / count) * everyMs));
      return await followedChat(context, questions(asked++), leave.signal).catch(() => undefined);
    });
    for (const lap of round < 0 ? [] : await Promise.all(chats)) {
      if (lap?.outcome !== 'replied' || lap.ended === undefined) run.errors += 1;
      else run.overheads.push(lap.ended - lap.started - lap.modelCalls * modelMs);
    }
    await Promise.all(chats);
  }
  leave.abort();
  return run;
}

async function followedChat(context: Context, question: Question, leave: AbortSignal): Promise<Lap> {
  const started = performance.now();
  const received = await takeMessage(context, { channel: 'chat', ...question });
  const turnId = received.turnId as string;
  await follow(context, received.conversationId, turnId, leave);
  return await lapOf(turnId, started);
}

/** Follows a conversation until it is left, and resolves when the turn is told to be over. */
function follow(context: Context, conversationId: string, turnId: string, leave: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const read = async () => {
      let last = 0;
      for await (const { id, event } of context.feed.follow(conversationId, 0, leave)) {
        if (id <= last) throw new Error(`Event ${id} came after ${last}.`);
        last = id;
        if (event.type === 'turn-ended' && event.turnId === turnId) resolve();
      }
      throw new Error('The chat was left before its answer came.');
    };
    read().catch(reject);
  });
}
