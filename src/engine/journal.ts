import type { JournalStep, ModelCallRecord, ToolCallRecord, TurnClaim, TurnStore } from './ports/turn-store.ts';

/** Rows of the ledger and the audit that are written with a step, so that they outlive a lost turn. */
type StepRows = Pick<JournalStep, 'modelCalls' | 'toolCall'>;

/**
 * The record a crashed turn is replayed from. A step that is recorded is never worked again: its
 * stored result stands, so that a resumed turn continues with the very same words.
 */
export interface Journal {
  /** Stores that an effect is about to happen. */
  intend(key: string, payload: unknown, rows?: StepRows): Promise<void>;
  /** Stores what came of it. */
  finish(key: string, payload: unknown, rows?: StepRows): Promise<void>;
  /**
   * The same, without waiting: for what nobody sees before the next step. Whatever is stored next
   * waits for it first, and meets its fault.
   */
  finishMeanwhile(key: string, payload: unknown, rows?: StepRows): void;
  /** Resolves when everything is stored. Contract: throws what a write met that nobody waited for. */
  settled(): Promise<void>;
  /**
   * Keeps what was looked up. It is stored with the next step: until then nothing rests on it, and
   * a crash only means looking again.
   */
  note(key: string, payload: unknown): void;
  /** What is stored of an effect: nothing, that it was about to happen, or what came of it. */
  recall(key: string): { state: 'none' } | { state: 'intent'; payload: unknown } | { state: 'done'; payload: unknown };
  /** Writes that began and model calls that were paid for, so far: what is known when a stage breaks. */
  toolCalls(): ToolCallRecord[];
  modelCalls(): ModelCallRecord[];
}

/** Opens the journal of a claimed turn; a first attempt has nothing to read. */
export async function openJournal(store: TurnStore, claim: TurnClaim): Promise<Journal> {
  const intents = new Map<string, unknown>();
  const done = new Map<string, unknown>();
  const toolCalls = new Map<string, ToolCallRecord>();
  const modelCalls: ModelCallRecord[] = [];
  let notes: JournalStep[] = [];
  let meanwhile: Promise<void> = Promise.resolve();
  if (claim.attempt > 0) {
    for (const step of await store.journal(claim)) (step.state === 'done' ? done : intents).set(step.key, step.payload);
  }
  const settled = async () => {
    const before = meanwhile;
    // Whoever meets the fault deals with it, and the next goes on.
    meanwhile = Promise.resolve();
    await before;
  };
  const write = async (step: JournalStep) => {
    if (step.toolCall) toolCalls.set(step.toolCall.callId, step.toolCall);
    modelCalls.push(...(step.modelCalls ?? []));
    const steps = [...notes, step];
    notes = [];
    await settled();
    await store.record(claim, ...steps);
  };
  return {
    async intend(key, payload, rows) {
      if (intents.has(key)) return;
      await write({ key, state: 'intent', payload: payload ?? null, ...rows });
      intents.set(key, payload);
    },
    async finish(key, payload, rows) {
      await write({ key, state: 'done', payload: payload ?? null, ...rows });
      done.set(key, payload);
    },
    finishMeanwhile(key, payload, rows) {
      const written = write({ key, state: 'done', payload: payload ?? null, ...rows });
      done.set(key, payload);
      meanwhile = written;
      written.catch(() => {});
    },
    settled,
    note(key, payload) {
      if (done.has(key)) return;
      done.set(key, payload);
      notes.push({ key, state: 'done', payload: payload ?? null });
    },
    recall(key) {
      if (done.has(key)) return { state: 'done', payload: done.get(key) };
      if (intents.has(key)) return { state: 'intent', payload: intents.get(key) };
      return { state: 'none' };
    },
    toolCalls: () => [...toolCalls.values()],
    modelCalls: () => [...modelCalls],
  };
}
