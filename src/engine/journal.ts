import type { JournalStep, TurnClaim, TurnStore } from './ports/turn-store.ts';

/** Rows of the ledger and the audit that are written with a step, so that they outlive a lost turn. */
type StepRows = Pick<JournalStep, 'modelCall' | 'toolCall'>;

/**
 * The record a crashed turn is replayed from. A step that is recorded is never worked again: its
 * stored result stands, so that a resumed turn continues with the very same words.
 */
export interface Journal {
  /** Stores that an effect is about to happen. */
  intend(key: string, payload: unknown, rows?: StepRows): Promise<void>;
  /** Stores what came of it. */
  finish(key: string, payload: unknown, rows?: StepRows): Promise<void>;
  /** What is stored of an effect: nothing, that it was about to happen, or what came of it. */
  recall(key: string): { state: 'none' } | { state: 'intent'; payload: unknown } | { state: 'done'; payload: unknown };
}

/** Opens the journal of a claimed turn; a first attempt has nothing to read. */
export async function openJournal(store: TurnStore, claim: TurnClaim): Promise<Journal> {
  const intents = new Map<string, unknown>();
  const done = new Map<string, unknown>();
  if (claim.attempt > 0) {
    for (const step of await store.journal(claim)) (step.state === 'done' ? done : intents).set(step.key, step.payload);
  }
  const finish = async (key: string, payload: unknown, rows?: StepRows) => {
    await store.record(claim, { key, state: 'done', payload: payload ?? null, ...rows });
    done.set(key, payload);
  };
  return {
    async intend(key, payload, rows) {
      if (intents.has(key)) return;
      await store.record(claim, { key, state: 'intent', payload, ...rows });
      intents.set(key, payload);
    },
    finish,
    recall(key) {
      if (done.has(key)) return { state: 'done', payload: done.get(key) };
      if (intents.has(key)) return { state: 'intent', payload: intents.get(key) };
      return { state: 'none' };
    },
  };
}
