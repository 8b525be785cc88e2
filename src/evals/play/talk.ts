import { systemClock } from '#adapters/clock/system-clock.ts';
import { priceRows } from '#adapters/prices/price-rows.ts';
import type { Channel } from '#domain/conversation.ts';
import type { Customer } from '#domain/customer.ts';
import type { Records } from '#domain/tool.ts';
import { ModelFault, type ModelPort } from '#engine/ports/model.ts';
import type { Ports } from '#engine/ports/ports.ts';
import { runTurn } from '#engine/run-turn.ts';
import { countingIds } from '#engine/testing/counting-ids.ts';
import { memoryTurnStore } from '#engine/testing/memory-turn-store.ts';
import type { EvalLine, EvalTurn } from '#wire/console/evals.ts';
import type { PlayedTrial } from './trial.ts';
import { turnOf } from './turn-of.ts';
import { knowledgeOf, recordsOf, type World } from './world.ts';

export type Decision = 'confirm' | 'decline' | 'approve' | 'reject' | 'verify';

/** The model under test. */
export interface EvalModel {
  kind: 'embedded' | 'claude' | 'recorded';
  port: ModelPort;
}

/** A conversation on the real engine whose records, ids and clock are its own and are thrown away. */
export interface Talk {
  turns: readonly EvalTurn[];
  records: Records;
  /** False once a person has it: the agent does not answer any more. */
  open(): boolean;
  say(text: string): Promise<EvalTurn | undefined>;
  /** Decides the newest action that waits. Undefined when nothing of the kind waits. */
  decide(decision: Decision): Promise<EvalTurn | undefined>;
  /** What kept a model from answering; a talk with one cannot be judged. */
  faults: readonly string[];
}

export interface TalkOptions {
  trial: PlayedTrial;
  model: EvalModel;
  customer: Customer;
  /** Who an anonymous customer turns out to be, by a one-time code. */
  becomes?: Customer;
  channel?: Channel;
  world?: World;
  now: Date;
  signal: AbortSignal;
}

/** Starts a conversation. Whatever is done in it is undone with it. */
export async function startTalk(options: TalkOptions): Promise<Talk> {
  const { trial, world } = options;
  const now = () => options.now;
  const customer: Customer = { ...options.customer };
  if (world?.customerName) customer.name = world.customerName;
  const store = memoryTurnStore(customer, { now, channel: options.channel });
  const faults: string[] = [];
  const model = noting(options.model, faults);
  const ports: Ports = {
    desk: trial.desk,
    model,
    // A stand-in would answer where the model under test could not, and the run would praise it for
    // that. The embedded model is its own: that is how the engine knows its words as the desk's.
    fallbackModel: options.model.kind === 'embedded' ? model : noStandIn,
    knowledge: knowledgeOf(trial, world),
    comprehension: trial.comprehension,
    store,
    records: await recordsOf(trial, world),
    queue: { waiting: async () => 0, seats: async () => [], replies: async () => [] },
    prices: priceRows,
    clock: { ...systemClock, now },
    ids: countingIds(),
  };
  const turns: EvalTurn[] = [];

  const work = async (turnId: string, begins: EvalLine): Promise<EvalTurn | undefined> => {
    const before = store.commits.length;
    const started = performance.now();
    const claim = await store.claim(turnId, 'evals', 600_000);
    if (!claim) return undefined;
    const timeout = AbortSignal.timeout(trial.desk.ceilings.turnSeconds * 1_000);
    await runTurn(claim, ports, AbortSignal.any([options.signal, timeout]));
    const commit = store.commits[before];
    if (!commit) return undefined;
    const turn = turnOf(commit, begins, store.actions, Math.round(performance.now() - started));
    turns.push(turn);
    return turn;
  };

  return {
    turns,
    records: ports.records,
    faults,
    open: () => store.owner.kind === 'ai',
    say: (text) => work(store.say(text), { who: 'customer', text }),
    async decide(decision) {
      const begins: EvalLine = { who: 'decision', text: decision };
      if (decision === 'verify') {
        if (!options.becomes || !turns.at(-1)?.waits.some(({ kind }) => kind === 'verify')) return undefined;
        Object.assign(customer, options.becomes, { id: customer.id });
        return work(store.queue({ kind: 'verified' }), begins);
      }
      const kind = decision === 'confirm' || decision === 'decline' ? 'confirm' : 'approve';
      const action = store.actions.findLast((one) => one.state === 'pending' && one.kind === kind);
      if (!action) return undefined;
      store.decide(action.id, decision === 'confirm' || decision === 'approve' ? 'granted' : 'denied');
      return work(store.queue({ kind: 'action-decided', actionId: action.id }), begins);
    },
  };
}

const noStandIn: ModelPort = {
  // biome-ignore lint/correctness/useYield: it never answers.
  async *stream() {
    throw new ModelFault('unavailable', 'Evals have no stand-in model.');
  },
};

/**
 * Keeps what went wrong with the model under test: such a case is an error, not a failure of the
 * desk. What the embedded model leaves to the engine's templates is no fault: its contract says so.
 */
function noting({ kind, port }: EvalModel, faults: string[]): ModelPort {
  return {
    async *stream(request, signal) {
      try {
        yield* port.stream(request, signal);
      } catch (fault) {
        const byContract = kind === 'embedded' && fault instanceof ModelFault && fault.kind === 'unavailable';
        if (!byContract) faults.push(fault instanceof Error ? fault.message : String(fault));
        throw fault;
      }
    },
  };
}
