import type { Seen } from './intents/example.ts';
import type { IntentModel, IntentReading } from './intents/intent-model.ts';
import type { Asides } from './parts/asides.ts';
import type { LearnedSignal } from './signals/signal-examples.ts';
import type { SignalModel, SignalReading } from './signals/signal-model.ts';
import { weighIntent } from './signals/weigh-intent.ts';

/** What one text, a message or a part of it, says of intents, signals and mood. */
export interface Look {
  seen: Seen;
  reading: IntentReading;
  signals: SignalReading['signals'];
  mood: SignalReading['mood'];
}

interface Models {
  intents: IntentModel;
  signals: SignalModel;
  grave: ReadonlySet<string>;
}

/** Alarms that a trade sets off. To say who one is, an administrator, is how an injection begins: it stays. */
const calmable: readonly LearnedSignal[] = ['securityReport', 'accountCompromise', 'legalThreat'];
/** Least probability at which what is left of a message counts as an everyday want. */
const plain = 0.5;

/**
 * Reads one text. Where it says who writes, or what is not wanted, what is left of it has its say
 * about danger: a lawyer who needs an invoice threatens nobody. That is heard only when the rest
 * plainly wants something everyday, so that an alarm is never lost with half a sentence.
 */
export function lookAt(models: Models, seen: Seen, rest?: Asides & { seen: Seen }): Look {
  const reading = models.intents.read(seen);
  const { signals, mood } = models.signals.read(seen);
  const weighed = weighIntent(signals, reading, models.grave);
  if (rest === undefined) return { seen, reading, signals: weighed, mood };
  const left = models.intents.read(rest.seen);
  const best = left.intents[0];
  // What somebody says they do not want needs no such proof.
  const least = rest.onlyIntroductions ? plain : 0;
  const everyday = best !== undefined && best.probability >= least && !models.grave.has(best.intent);
  if (!everyday) return { seen, reading, signals: weighed, mood };
  const leftSignals = weighIntent(models.signals.read(rest.seen).signals, left, models.grave);
  const calmed = Object.fromEntries(calmable.map((alarm) => [alarm, Math.min(weighed[alarm], leftSignals[alarm])]));
  return {
    seen,
    reading: calmedReading(reading, left, models.grave),
    signals: rest.onlyIntroductions ? { ...weighed, ...calmed } : weighed,
    mood,
  };
}

/** The reading, with no grave intent likelier than what is left makes it. */
function calmedReading(reading: IntentReading, left: IntentReading, grave: ReadonlySet<string>): IntentReading {
  const likely = new Map(left.intents.map(({ intent, probability }) => [intent, probability]));
  const calm = ({ intent, probability }: IntentReading['intents'][number]) =>
    grave.has(intent) ? Math.min(probability, likely.get(intent) ?? 0) : probability;
  const weights = reading.intents.map((one) => ({ intent: one.intent, probability: calm(one) }));
  // What was taken from them goes to the others as they share it in what is left.
  const taken =
    reading.intents.reduce((sum, one) => sum + one.probability, 0) -
    weights.reduce((sum, one) => sum + one.probability, 0);
  const everyday = left.intents.filter(({ intent }) => !grave.has(intent));
  const whole = everyday.reduce((sum, { probability }) => sum + probability, 0) || 1;
  return {
    ...reading,
    intents: weights
      .map(({ intent, probability }) => ({
        intent,
        probability: probability + (grave.has(intent) ? 0 : (taken * (likely.get(intent) ?? 0)) / whole),
      }))
      .sort((a, b) => b.probability - a.probability),
  };
}
