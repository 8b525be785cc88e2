import type { IntentReading } from '../intents/intent-model.ts';
import { sigmoid } from '../learning/linear-model.ts';
import { type LearnedSignal, learnedSignals } from './signal-examples.ts';

/** Signals of danger: a message that plainly wants something everyday seldom shows one. */
const alarms: readonly LearnedSignal[] = ['securityReport', 'accountCompromise', 'legalThreat', 'injection'];
/** Least probability at which an intent counts as plainly read. */
const plainly = 0.8;
/**
 * What a plainly read everyday intent takes from the log odds of an alarm: 0.6 becomes 0.36, and
 * 0.9 stays an alarm at 0.77. "The reset link has expired" then is about a password, and "where is
 * my order, or I sue" still is a threat.
 */
const calming = 1;

/**
 * The signals of a text, with the intent read from the same text as evidence: only alarms near
 * even odds are called off. `grave` are the intents that always go to a person.
 */
export function weighIntent(
  signals: Record<LearnedSignal, number>,
  reading: IntentReading,
  grave: ReadonlySet<string>,
): Record<LearnedSignal, number> {
  const best = reading.intents[0];
  if (best === undefined || best.probability < plainly || grave.has(best.intent)) return signals;
  const weighed = learnedSignals.map((signal) => {
    const p = signals[signal];
    return [signal, alarms.includes(signal) ? sigmoid(Math.log(p / (1 - p)) - calming) : p] as const;
  });
  return Object.fromEntries(weighed) as Record<LearnedSignal, number>;
}
