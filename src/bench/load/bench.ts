import { type Bench, type Figure, wanted } from '../figures.ts';
import { startFakeClaude } from '../turn/fake-claude.ts';
import { openDesk } from '../turn/open-desk.ts';
import { quantile } from '../turn/run-turns.ts';
import { streamingChats } from '../turn/streaming-chats.ts';
import { killedProcesses } from './killed-processes.ts';
import { type Asker, openMadeDesk, tableSizes } from './made-desk.ts';

/** A year of a busy desk in the database, two thousand chats at once, and processes that die. */
const bench: Bench = async (options, say) => {
  const figures: Figure[] = [];
  const notes: string[] = [];
  const pages = ['inbox', 'conversation', 'search', 'metrics'].filter((part) => wanted(options, part));
  if (pages.length > 0) {
    const share = options.quick ? 0.05 : 1;
    await using desk = await openMadeDesk(share, say);
    for (const page of pages) {
      const times = await timed(desk.lead, await pathsOf(page, desk), options.quick ? 40 : 200);
      say(`${page} done`);
      const goal = page === 'inbox' || page === 'conversation' ? 50 : undefined;
      const value = quantile(times, 0.95);
      figures.push({ name: `${page}.1m.p95-ms`, value, unit: 'ms', n: times.length, goal, lowerIsBetter: true });
    }
    notes.push(
      `${desk.messages} messages of a made-up year on PostgreSQL; each figure is the route’s whole answer, without the network: pages of all views, threads, a search for words and for a customer’s name, the metrics of 30 days.`,
    );
    for (const { table, bytes } of await tableSizes(desk.database)) {
      figures.push({
        name: `growth.${table}.kb-per-1k-messages`,
        value: bytes / 1_024 / (desk.messages / 1_000),
        unit: 'kB',
        lowerIsBetter: true,
      });
    }
  }
  if (wanted(options, 'chats-2000')) {
    await using claude = await startFakeClaude(1_000);
    await using desk = await openDesk('postgres', claude.url);
    // Each customer writes every 80 s: 25 messages a second, followed by as many open streams as there are chats.
    const run = await streamingChats(desk, {
      count: options.quick ? 200 : 2_000,
      rounds: 1,
      modelMs: 1_000,
      everyMs: 80_000,
    });
    figures.push({
      name: 'chats-2000.errors',
      value: run.errors,
      unit: 'chats',
      n: run.overheads.length,
      goal: 0,
      lowerIsBetter: true,
    });
    say(`2,000 chats: ${run.errors} errors`);
  }
  if (wanted(options, 'processes-4')) {
    const run = await killedProcesses(options.quick ? 60 : 400, say);
    const figure = { unit: 'messages', n: run.taken, goal: 0, lowerIsBetter: true };
    figures.push({ name: 'processes-4.lost', value: run.lost, ...figure });
    figures.push({ name: 'processes-4.doubled', value: run.doubled, ...figure });
  }
  return { figures, notes };
};

export default bench;

/** What a member of the team asks for, in turn. */
async function pathsOf(page: string, { database }: Awaited<ReturnType<typeof openMadeDesk>>): Promise<string[]> {
  switch (page) {
    case 'inbox':
      return ['all', 'escalated', 'unassigned', 'mine', 'closed'].map((view) => `/inbox?view=${view}&limit=50`);
    case 'conversation': {
      const { rows } = await database.execute('select id from conversations tablesample system (0.5) limit 50');
      return rows.map(({ id }) => `/conversations/${id}`);
    }
    case 'search':
      return ['rate limits', 'display flickers', 'Customer 4711', 'charged twice'].map(
        (words) => `/inbox?view=all&limit=50&search=${encodeURIComponent(words)}`,
      );
    default: {
      const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
      return [`/metrics?from=${day(29)}&to=${day(0)}`];
    }
  }
}

/** Milliseconds of each answer; a first round of all warms the caches up. */
async function timed(asker: Asker, paths: readonly string[], count: number): Promise<number[]> {
  const times: number[] = [];
  for (let number = -paths.length; number < count; number += 1) {
    const path = paths[(number + paths.length) % paths.length] as string;
    const started = performance.now();
    const { status } = await asker.call('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    if (number >= 0) times.push(performance.now() - started);
  }
  return times;
}
