import type { IntentModelData } from '../intents/intent-model.ts';
import type { SignalExample } from '../signals/signal-examples.ts';
import type { SignalModelData } from '../signals/signal-model.ts';

/** A text to learn from, as plain data: features are made on the training thread. */
export interface TrainingText {
  text: string;
  language: string;
  vector: Float32Array;
}

export type TrainingRequest =
  | { job: 'intents'; examples: (TrainingText & { intent: string | null; not?: string })[] }
  | { job: 'signals'; examples: (TrainingText & Omit<SignalExample, 'language'>)[] };

export type TrainingReply =
  | { kind: 'progress'; share: number }
  | { kind: 'intents'; data: IntentModelData }
  | { kind: 'signals'; data: SignalModelData };
