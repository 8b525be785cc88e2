import { takeMessage } from '#server/take-message.ts';
import { type Lap, lapOf } from './measured-ports.ts';
import type { OpenDesk } from './open-desk.ts';

let asked = 0;

/** One chat of one message: given in, answered, committed. */
async function chat({ context, questions }: OpenDesk): Promise<Lap> {
  const question = questions(asked++);
  const started = performance.now();
  const received = await takeMessage(context, { channel: 'chat', ...question });
  const turnId = received.turnId as string;
  return await lapOf(turnId, started);
}

/** Keeps so many chats going until so many are done. */
export async function chats(desk: OpenDesk, options: { count: number; atOnce: number }): Promise<Lap[]> {
  const done: Lap[] = [];
  let left = options.count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      done.push(await chat(desk));
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, one));
  return done;
}

/** What the turn took beyond the model's own time, milliseconds. */
export function overheadOf(lap: Lap): number {
  return (lap.ended ?? Number.NaN) - lap.started - lap.model;
}

/** What was added to the model's own time before the first words went out. */
export function addedToFirstWord(lap: Lap): number | undefined {
  return lap.firstWord && lap.firstWord.at - lap.started - lap.firstWord.model;
}

/** The value below which this share of the sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
