import { trainIntents } from '../intents/train-intents.ts';
import { readable } from '../readable.ts';
import { trainSignals } from '../signals/train-signals.ts';
import type { TrainingReply, TrainingRequest, TrainingText } from './training-protocol.ts';

/** Does one training job on the thread it is called on. */
export function runTraining(request: TrainingRequest, progress: (share: number) => void): TrainingReply {
  if (request.job === 'signals') {
    return {
      kind: 'signals',
      data: trainSignals(request.examples.map((example) => ({ ...example, ...see(example) }))),
    };
  }
  const examples = request.examples.map((text) => ({ ...see(text), intent: text.intent, not: text.not }));
  return { kind: 'intents', data: trainIntents(examples, progress) };
}

function see({ text, language, vector }: TrainingText) {
  const { terms, concepts } = readable(text, language);
  return { terms, concepts, vector };
}
