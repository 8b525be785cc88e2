import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Bench, type Figure, wanted } from '../figures.ts';

const program = fileURLToPath(new URL('../../../scripts/console-frames.ts', import.meta.url));

const frames = z.object({
  drawn: z.number(),
  dropped: z.number(),
  seconds: z.number(),
  taskP95: z.number(),
  taskMax: z.number(),
  tasksOverFrame: z.number(),
});
const parts = ['scroll', 'fling', 'walk', 'typing'] as const;
const measured = z.object({
  conversations: z.number(),
  rows: z.number(),
  ...Object.fromEntries(parts.map((part) => [part, frames])),
});

/** Parts where every frame has something new to draw; between two keys nothing moves. */
const moves = (part: (typeof parts)[number]) => part === 'scroll' || part === 'fling';

/** A frame at 60 a second, in milliseconds. */
const frameMs = 1000 / 60;

/** How smoothly the console moves with 10,000 conversations, in a real browser. */
const bench: Bench = async (options, say) => {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const said = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new Error(`The measuring of frames ended with ${code}.`);
  const found = measured.parse(JSON.parse(said));
  const figures: Figure[] = [
    {
      name: 'list.rows-in-page',
      value: found.rows,
      unit: 'rows',
      n: found.conversations,
      goal: 60,
      lowerIsBetter: true,
    },
  ];
  for (const part of parts) {
    if (!wanted(options, part)) continue;
    const one = frames.parse(found[part as keyof typeof found]);
    const n = one.drawn + one.dropped;
    say(`${part}: ${one.drawn} frames drawn, ${one.dropped} dropped in ${one.seconds.toFixed(1)} s`);
    figures.push(
      { name: `${part}.task-p95-ms`, value: one.taskP95, unit: 'ms', n, goal: frameMs / 2, lowerIsBetter: true },
      { name: `${part}.task-max-ms`, value: one.taskMax, unit: 'ms', n, goal: frameMs, lowerIsBetter: true },
      { name: `${part}.tasks-over-frame`, value: one.tasksOverFrame, unit: 'tasks', n, goal: 0, lowerIsBetter: true },
      {
        name: `${part}.frames-a-second`,
        value: one.drawn / one.seconds,
        unit: 'frames/s',
        n,
        goal: moves(part) ? 60 : undefined,
      },
      { name: `${part}.dropped-share`, value: one.dropped / Math.max(1, n), unit: 'share', n, lowerIsBetter: true },
    );
  }
  return {
    figures,
    notes: [
      'scroll: the list at 3,000 pixels a second; fling: at 12,000, over 700 rows that are fetched meanwhile; walk: through 20 conversations with `j`; typing: 84 letters of a reply.',
      'Tasks are the main thread’s own processor time and hold on a busy machine too; frames drawn and dropped are what reached the screen, without a graphics card, and are worth what the machine was free.',
    ],
  };
};

export default bench;
