import path from 'node:path';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createEmbeddedModel } from '#adapters/model-embedded/create-embedded-model.ts';
import type { Customer } from '#domain/customer.ts';
import type { Ports } from '#engine/ports/ports.ts';
import type { TurnCommit } from '#engine/ports/turn-store.ts';
import { runTurn } from '#engine/run-turn.ts';
import { countingIds } from '#engine/testing/counting-ids.ts';
import { understandingOf } from '#engine/testing/engine-kit.ts';
import { memoryTurnStore } from '#engine/testing/memory-turn-store.ts';
import { freshShop } from './tool-context.ts';

const { desk } = await loadDesk(path.resolve(import.meta.dirname, '..'));

/** What came of a turn, as far as a story asks. */
export interface Said {
  outcome: TurnCommit['outcome'];
  /** Everything the customer was sent, cards as `[confirm: title]`. */
  text: string;
  tools: { tool: string; input: unknown; verdict: string; status?: string }[];
  commit: TurnCommit;
}

/** A conversation with the demo desk on the embedded model, in memory; the intent is given. */
export interface AcmeTalk {
  /** The intent is read for sure unless `confidence` says otherwise. */
  say(text: string, intent: string, language?: string, confidence?: number): Promise<Said>;
  /** Decides the action that waits. */
  decide(state: 'granted' | 'denied'): Promise<Said>;
}

export function talkAs(customer: Customer): AcmeTalk {
  const now = () => new Date('2026-11-21T12:00:00Z');
  const store = memoryTurnStore(customer, { now });
  const model = createEmbeddedModel({ desk });
  let reads = understandingOf();
  const ports: Ports = {
    desk,
    model,
    fallbackModel: model,
    knowledge: { search: async () => ({ passages: [], answerable: false, relevance: 0 }) },
    comprehension: { understand: async () => reads },
    store,
    records: freshShop(),
    queue: { waiting: async () => 0, seats: async () => [], replies: async () => [] },
    prices: [],
    clock: { now, wait: async () => {} },
    ids: countingIds(),
  };
  const work = async (turnId: string): Promise<Said> => {
    const claim = await store.claim(turnId, 'test', 10_000);
    if (!claim) throw new Error(`Turn ${turnId} cannot be claimed.`);
    await runTurn(claim, ports, new AbortController().signal);
    const commit = store.commits.at(-1);
    if (!commit) throw new Error(`Turn ${turnId} committed nothing.`);
    const line = (message: TurnCommit['messages'][number]) =>
      message.card?.kind === 'confirm' ? `${message.text} [confirm: ${message.card.title}]` : message.text;
    return {
      outcome: commit.outcome,
      text: [...commit.messages.map(line), ...(commit.draft ? [`[draft] ${commit.draft.text}`] : [])].join('\n'),
      tools: commit.toolCalls.map(({ tool, input, verdict, outcome }) => ({
        tool,
        input,
        verdict: verdict.kind,
        status: outcome?.status,
      })),
      commit,
    };
  };
  return {
    say(text, intent, language = 'en', confidence = 0.97) {
      reads = understandingOf({ intents: [{ intent, confidence }], language });
      return work(store.say(text));
    },
    decide(state) {
      const action = store.actions.findLast((one) => one.state === 'pending');
      if (!action) throw new Error('No action waits.');
      store.decide(action.id, state);
      return work(store.queue({ kind: 'action-decided', actionId: action.id }));
    },
  };
}
