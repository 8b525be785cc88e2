import { receive } from '#adapters/database/intake.ts';
import type { Context } from '#server/context.ts';
import { type Lap, lapOf } from './measured-ports.ts';
import { customer, questions } from './run-turns.ts';

export interface StreamingRun {
  /** Chats that got no answer, or whose followed stream lost or doubled something. */
  errors: number;
  /** Milliseconds of each turn beyond the model's own. */
  overheads: number[];
}

/** So many chats at once, each followed by a browser of its own, begun within one second of the model. */
export async function streamingChats(
  context: Context,
  { count, rounds, modelMs }: { count: number; rounds: number; modelMs: number },
): Promise<StreamingRun> {
  const run: StreamingRun = { errors: 0, overheads: [] };
  // One round to warm up.
  for (let round = -1; round < rounds; round += 1) {
    const done = await Promise.all(
      Array.from({ length: round < 0 ? 50 : count }, async (_, index) => {
        await new Promise((resolve) => setTimeout(resolve, (index / count) * modelMs));
        return await followedChat(context, `${round}-${index}`, index).catch(() => undefined);
      }),
    );
    if (round < 0) continue;
    for (const lap of done) {
      if (lap?.outcome !== 'replied' || lap.ended === undefined) run.errors += 1;
      else run.overheads.push(lap.ended - lap.started - lap.modelCalls * modelMs);
    }
  }
  return run;
}

async function followedChat(context: Context, name: string, index: number): Promise<Lap> {
  const started = performance.now();
  const received = await receive(context.database, {
    channel: 'chat',
    customer:
      index % 2 === 0
        ? { assurance: 'verified', ...customer }
        : { assurance: 'verified', externalId: `stream-${name}`, email: `stream-${name}@example.com` },
    text: questions[index % 2] as string,
  });
  const leave = new AbortController();
  const timer = setTimeout(() => leave.abort(), 60_000);
  const followed = follow(context, received.conversationId, leave.signal);
  const turnId = received.turnId as string;
  context.turns.start(turnId);
  await followed;
  clearTimeout(timer);
  return await lapOf(turnId, started);
}

/** Reads the stream to the turn's end. Contract: throws when an event comes twice, or out of order. */
async function follow(context: Context, conversationId: string, signal: AbortSignal): Promise<void> {
  let last = 0;
  for await (const { id, event } of context.feed.follow(conversationId, 0, signal)) {
    if (id <= last) throw new Error(`Event ${id} came after ${last}.`);
    last = id;
    if (event.type === 'turn-ended') return;
  }
  throw new Error('The turn did not end.');
}
