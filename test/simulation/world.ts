import type { Desk } from '#domain/desk.ts';
import type { ModelRequest } from '#engine/ports/model.ts';
import { ModelFault } from '#engine/ports/model.ts';
import type { Ports } from '#engine/ports/ports.ts';
import { TurnLost, type TurnStore } from '#engine/ports/turn-store.ts';
import { runTurn } from '#engine/run-turn.ts';
import { countingIds } from '#engine/testing/counting-ids.ts';
import { fixedClock } from '#engine/testing/fixed-clock.ts';
import { memoryRecords } from '#engine/testing/memory-records.ts';
import type { Backend } from './backend.ts';
import { createOutsideWorld, type OutsideWorld, type ToolFault } from './outside-world.ts';
import type { Reply } from './plan-reply.ts';
import { Schedule, settled } from './schedule.ts';
import { returnsPassage, simulatedDesk, sureReading } from './simulated-desk.ts';
import { simulatedModel } from './simulated-model.ts';

export interface WorldOptions {
  backend(now: () => Date): Backend | Promise<Backend>;
  plan(request: ModelRequest): Reply;
  toolFault(tool: string): ToolFault;
  /** Ids of rows; counted when left out. */
  ids?: Ports['ids'];
}

/** A process at work on turns. */
interface Process {
  name: string;
  stops: Map<string, { claim: Parameters<TurnStore['renew']>[0][number]; stop: AbortController }>;
}

/** The engine in processes that can die, over one storage, one model and one outside world. */
export interface World {
  schedule: Schedule;
  backend: Backend;
  outside: OutsideWorld;
  desk: Desk;
  /** Calls that the model billed, and the process that made each. */
  billed: { number: number; process: string }[];
  /** Processes that were killed. */
  killed: Set<string>;
  /** Faults that left a turn: none is allowed. */
  escaped: unknown[];
  /** Claims the turn as this process and works it; returns at once. */
  work(process: string, turnId: string): Promise<void>;
  /** Processes with something under way. */
  atWork(): string[];
  /** The process asks whether it still holds its turns, and stops those that it lost. */
  renew(process: string): Promise<void>;
  kill(process: string): void;
  /** Simulated time goes on; what was under way for too long never arrives. */
  pass(ms: number): Promise<void>;
}

export async function createWorld(options: WorldOptions): Promise<World> {
  const schedule = new Schedule();
  const clock = fixedClock();
  const backend = await options.backend(clock.now);
  const ids = options.ids ?? countingIds();
  const billed: World['billed'] = [];
  const killed = new Set<string>();
  const escaped: unknown[] = [];
  const processes = new Map<string, Process>();
  let current = '';
  const outside = createOutsideWorld((tool, context, run) => {
    // The process is read when the call is made, before anything is awaited.
    const process = current;
    return schedule.call(process, `tool ${tool}`, run, clock.now().getTime() + 10_000).finally(() => context.signal);
  }, options.toolFault);
  const desk = simulatedDesk(outside.tools);

  const portsOf = (process: string): Ports => {
    const through = <T>(label: string, run: () => Promise<T>) => schedule.call(process, label, run);
    const { store } = backend;
    const model = simulatedModel({
      travel: through,
      plan: options.plan,
      bill: () => {
        billed.push({ number: billed.length + 1, process });
        return billed.length;
      },
    });
    const tools = desk.tools.map((tool) => ({
      ...tool,
      run: (input: never, context: Parameters<typeof tool.run>[1]) => {
        current = process;
        return tool.run(input, context);
      },
      lookup:
        tool.lookup &&
        ((context: Parameters<typeof tool.run>[1]) => {
          current = process;
          return tool.lookup?.(context) ?? Promise.resolve(null);
        }),
    }));
    return {
      desk: { ...desk, tools },
      model,
      // Another than the model, so that its calls cost money; it is never there.
      fallbackModel: awayModel,
      knowledge: { search: async () => ({ passages: [returnsPassage], answerable: true, relevance: 0.95 }) },
      comprehension: { understand: async () => sureReading() },
      store: {
        claim: (turnId, holder, leaseMs) => through('claim', () => store.claim(turnId, holder, leaseMs)),
        renew: (claims, leaseMs) => store.renew(claims, leaseMs),
        load: (claim) => through('load', () => store.load(claim)),
        journal: (claim) => through('journal', () => store.journal(claim)),
        record: (claim, ...steps) =>
          through(`record ${steps.map(({ key, state }) => `${key}:${state}`).join(' ')}`, () =>
            store.record(claim, ...steps),
          ),
        outcomeOf: (claim, call) => through('outcome', () => store.outcomeOf(claim, call)),
        publish: (claim, events) =>
          through(`publish ${events.map(({ type }) => type).join(' ')}`, () => store.publish(claim, events)),
        file: (claim, filing) => through('file', () => store.file(claim, filing)),
        commit: (claim, commit) => through('commit', () => store.commit(claim, commit)),
        leave: (claim) => through('leave', () => store.leave(claim)),
      },
      records: memoryRecords(),
      queue: { waiting: async () => 0, seats: async () => [], replies: async () => [] },
      prices: [],
      clock: {
        now: clock.now,
        wait: (ms) =>
          through('wait', async () => {
            clock.advance(ms);
          }),
      },
      ids,
    };
  };

  const processOf = (name: string): Process => {
    const known = processes.get(name) ?? { name, stops: new Map() };
    processes.set(name, known);
    return known;
  };

  return {
    schedule,
    backend,
    outside,
    desk,
    billed,
    killed,
    escaped,
    async work(name, turnId) {
      const process = processOf(name);
      const ports = portsOf(name);
      void (async () => {
        const claim = await ports.store.claim(turnId, name, 8_000);
        if (!claim) return;
        const stop = new AbortController();
        process.stops.set(turnId, { claim, stop });
        await runTurn(claim, ports, stop.signal);
      })()
        .catch((fault) => escaped.push(fault))
        .finally(() => process.stops.delete(turnId));
      await settled();
    },
    atWork: () => [...processes.values()].filter(({ stops }) => stops.size > 0).map(({ name }) => name),
    async renew(name) {
      const stops = [...processOf(name).stops.values()];
      const still = await backend.store.renew(
        stops.map(({ claim }) => claim),
        8_000,
      );
      for (const { claim, stop } of stops) if (!still.has(claim.turnId)) stop.abort(new TurnLost('It was overtaken.'));
      await settled();
    },
    kill(name) {
      schedule.kill(name);
      killed.add(name);
      processes.delete(name);
    },
    async pass(ms) {
      clock.advance(ms);
      await schedule.expire(clock.now().getTime());
    },
  };
}

const awayModel: Ports['model'] = {
  // biome-ignore lint/correctness/useYield: it never answers
  async *stream() {
    throw new ModelFault('unavailable', 'Simulated: nobody is there.');
  },
};
