import type { Sentiment, Signal, Understanding } from '#domain/understanding.ts';
import { softmax } from './learning/linear-model.ts';
import { moodNames } from './signals/signal-model.ts';

/** The mood is neutral unless another is likelier than not. */
const moodFloor = 0.5;

/** The mood of a message: frustration is negative by definition, thanks positive. */
export function sentimentOf(mood: Float64Array, frustration: Signal, smallTalk: Understanding['smallTalk']): Sentiment {
  if (frustration.present) return 'negative';
  if (smallTalk === 'thanks' || smallTalk === 'solved') return 'positive';
  if (smallTalk !== undefined) return 'neutral';
  const probabilities = softmax(mood);
  const best = moodNames.reduce((a, b) => (probability(probabilities, b) > probability(probabilities, a) ? b : a));
  return probability(probabilities, best) >= moodFloor ? best : 'neutral';
}

function probability(probabilities: Float64Array, name: Sentiment): number {
  return probabilities[moodNames.indexOf(name)] ?? 0;
}
