import { logSumExp } from './linear-model.ts';

/** Scores of a held-back example and the class that is right. */
export interface HeldBack {
  scores: Float64Array;
  label: number;
}

/**
 * The temperature that makes the probabilities of held-back examples true on average: the one of
 * least log loss, which has a single minimum, found by narrowing the bracket on its logarithm.
 */
export function fitTemperature(held: readonly HeldBack[]): number {
  if (held.length === 0) return 1;
  let low = Math.log(0.05);
  let high = Math.log(20);
  const golden = (Math.sqrt(5) - 1) / 2;
  // 30 steps narrow the bracket to a millionth.
  for (let step = 0; step < 30; step++) {
    const a = high - golden * (high - low);
    const b = low + golden * (high - low);
    if (logLoss(held, Math.exp(a)) <= logLoss(held, Math.exp(b))) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}

/** Mean surprise at the right classes, in nats. */
export function logLoss(held: readonly HeldBack[], temperature: number): number {
  let sum = 0;
  for (const { scores, label } of held) {
    const scaled = scores.map((score) => score / temperature);
    sum += logSumExp(scaled) - (scaled[label] as number);
  }
  return sum / held.length;
}
