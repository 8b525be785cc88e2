import type { ModelPort } from '#engine/ports/model.ts';
import type { EvalCheck, EvalTurn } from '#wire/console/evals.ts';
import type { EvalModel } from '../play/talk.ts';

/** The model under test, and the same model for what is asked beside the desk: each is counted apart. */
export interface PlayModel extends EvalModel {
  judge: ModelPort;
  customer: ModelPort;
}

/** One thing to play and judge, whatever suite it is of. */
export interface EvalItem {
  id: string;
  tags: string[];
  /** The intent, family or persona that it counts for; undefined: the intent that is read from it. */
  group?: string;
  wanted: string[];
  /** File and line. */
  at?: string;
  /** Contract: throws only when it cannot be judged; that is an error of the case, never a pass. */
  play(model: PlayModel, attempt: number, signal: AbortSignal): Promise<PlayedItem>;
}

export interface PlayedItem {
  turns: readonly EvalTurn[];
  checks: EvalCheck[];
  /** What kept a model from answering. */
  faults: readonly string[];
}

/** A case that could not even be read: it counts as an error of the run. */
export interface UnreadItem {
  id: string;
  at: string;
  problem: string;
}
