import { loadavg } from 'node:os';
import { type Bench, type BenchOptions, type Figure, type Say, wanted } from '../figures.ts';
import { bareLoopsPerSecond } from './bare-sdk.ts';
import { startFakeClaude } from './fake-claude.ts';
import { type DatabaseName, type OpenDesk, openDesk } from './open-desk.ts';
import { addedToFirstWord, chats, overheadOf, quantile } from './run-turns.ts';
import { streamingChats } from './streaming-chats.ts';

/** Chats at once where the rate is measured: enough that nobody waits for nothing. */
const atOnce = 24;

/** Customers read an answer before they write again; so 500 chats ask 50 times a second. */
const customersWriteEveryMs = 10_000;

/** What a turn costs beyond the model: time, statements, bytes, and how many a machine can take. */
const bench: Bench = async (options, say) => {
  const figures: Figure[] = [];
  const notes: string[] = [
    'A turn: a chat message from intake to commit on the demo desk; half the chats make three model calls with two tools between, half one call on articles. Overhead is the turn less the time it waited for the model’s next word.',
    `The fake Claude runs in a process of its own on the same cores. Load of the machine at the start: ${loads()}.`,
  ];
  await using instant = await startFakeClaude(0);
  for (const name of ['embedded', 'postgres'] as const) {
    if (!wanted(options, name)) continue;
    await using desk = await openDesk(name, instant.url);
    figures.push(...(await measureDatabase(name, desk, options, say)));
    if (!figures.some((figure) => figure.name.startsWith('bare-sdk'))) {
      figures.push(await measureBare(desk, instant.url, options, say));
    }
  }
  if (wanted(options, 'chats-500')) {
    await using slow = await startFakeClaude(1_000);
    await using desk = await openDesk('postgres', slow.url);
    const run = await streamingChats(desk, {
      count: 500,
      rounds: options.quick ? 1 : 3,
      modelMs: 1_000,
      everyMs: customersWriteEveryMs,
    });
    say(`500 streaming chats: ${run.errors} errors`);
    const n = run.overheads.length;
    figures.push(
      { name: 'chats-500.errors', value: run.errors, unit: 'chats', n, goal: 0, lowerIsBetter: true },
      { ...ms('chats-500.overhead-p50-ms', quantile(run.overheads, 0.5)), n },
      { ...ms('chats-500.overhead-p95-ms', quantile(run.overheads, 0.95), 250), n },
    );
    notes.push(
      'chats-500: 500 chats, each followed as a browser follows it, each customer writing every 10 s; the model takes 1 s a call, and the overhead is the whole turn less 1 s a call, waits for the processor included.',
    );
  }
  figures.push(...besideBare(figures));
  notes.push(
    'Turns and bare loops run in the same minutes on the same cores, with the same fake Claude beside them: the bare loop is what the SDK and the fake leave of the machine, so no turn can be faster than it.',
  );
  notes.push(`Load at the end: ${loads()}. Milliseconds and rates are worth what the machine was free.`);
  return { figures, notes };
};

export default bench;

async function measureDatabase(name: DatabaseName, desk: OpenDesk, options: BenchOptions, say: Say): Promise<Figure[]> {
  // Plans, caches and compiled code: a server that has run for a minute is what is measured.
  await chats(desk, { count: 60, atOnce: 4 });
  const count = options.quick ? 60 : 300;
  const [queries, written] = [desk.queries(), await desk.written()];
  const single = await chats(desk, { count, atOnce: 1 });
  const figures = [
    ms(`${name}.overhead.p50-ms`, quantile(single.map(overheadOf), 0.5), 15),
    ms(`${name}.overhead.p95-ms`, quantile(single.map(overheadOf), 0.95), 40),
    ms(
      `${name}.first-word.added-p95-ms`,
      quantile(
        single.flatMap((lap) => addedToFirstWord(lap) ?? []),
        0.95,
      ),
      50,
    ),
    {
      name: `${name}.queries-per-turn`,
      value: (desk.queries() - queries) / count,
      unit: 'statements',
      lowerIsBetter: true,
    },
    {
      name: `${name}.bytes-per-turn`,
      value: ((await desk.written()) - written) / count,
      unit: 'bytes',
      lowerIsBetter: true,
    },
    {
      name: `${name}.not-answered`,
      value: single.filter(({ outcome }) => outcome !== 'replied').length,
      unit: 'turns',
      goal: 0,
      lowerIsBetter: true,
    },
  ].map((figure): Figure => ({ ...figure, n: count }));
  say(`${name}: one at a time done`);
  const many = count * 4;
  const cpu = process.cpuUsage();
  const rate = await turnsPerSecond(desk, many);
  const used = process.cpuUsage(cpu);
  say(`${name}: ${atOnce} at once done`);
  const oneCall = await turnsPerSecond(articlesOnly(desk), many);
  say(`${name}: ${atOnce} at once on articles done`);
  return [
    ...figures,
    {
      name: `${name}.turns-per-second`,
      value: rate,
      unit: 'turns/s',
      n: many,
      goal: name === 'postgres' ? 150 : undefined,
    },
    { name: `${name}.one-call.turns-per-second`, value: oneCall, unit: 'turns/s', n: many },
    { ...ms(`${name}.cpu-ms-per-turn`, (used.user + used.system) / 1_000 / many), n: many },
  ];
}

async function turnsPerSecond(desk: OpenDesk, count: number): Promise<number> {
  const started = performance.now();
  await chats(desk, { count, atOnce });
  return (count / (performance.now() - started)) * 1_000;
}

/** The same desk, asked only what an article and one model call answer. */
function articlesOnly(desk: OpenDesk): OpenDesk {
  return { ...desk, questions: (number) => desk.questions(2 * number + 1) };
}

async function measureBare(desk: OpenDesk, url: string, options: BenchOptions, say: Say): Promise<Figure> {
  const count = options.quick ? 200 : 1_000;
  const value = await bareLoopsPerSecond(url, desk, { count, atOnce });
  say('bare SDK done');
  return { name: 'bare-sdk.turns-per-second', value, unit: 'turns/s', n: count };
}

/** Turns for each loop that the bare SDK makes in the same time. */
function besideBare(figures: readonly Figure[]): Figure[] {
  const bare = figures.find(({ name }) => name === 'bare-sdk.turns-per-second');
  if (!bare) return [];
  return figures
    .filter(({ name }) => name.endsWith('.turns-per-second') && !name.includes('one-call') && name !== bare.name)
    .map(({ name, value, n }) => ({
      name: name.replace('.turns-per-second', '.turns-per-bare-loop'),
      value: value / bare.value,
      unit: 'ratio',
      n,
    }));
}

function ms(name: string, value: number, goal?: number): Figure {
  return { name, value, unit: 'ms', goal, lowerIsBetter: true };
}

function loads(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
}
