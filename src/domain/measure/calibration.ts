import { type Estimate, shareInterval } from './interval.ts';

/** An answer that was reviewed: how sure the turn was, and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/** A step of the map: from this raw confidence on, such answers were right this often. */
export interface CalibrationPoint {
  confidence: number;
  share: number;
}

/**
 * Weight of "the confidence means what it says" in each step, in reviews: a handful of reviews must
 * not move it far.
 */
const priorWeight = 4;

/** Nothing is certain, whatever a few reviews say. */
const [lowest, highest] = [0.02, 0.98];

/**
 * A rising map from raw confidence to the share that was right: isotonic regression (pool adjacent
 * violators), each step drawn towards the raw confidence by a small prior.
 */
export function fitCalibration(judged: readonly Judged[]): CalibrationPoint[] {
  const blocks: { weight: number; sum: number; confidence: number }[] = [];
  for (const { confidence, right } of judged.toSorted((a, b) => a.confidence - b.confidence)) {
    blocks.push({ weight: 1, sum: right ? 1 : 0, confidence });
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2);
      if (!before || !last || before.sum / before.weight < last.sum / last.weight) break;
      const weight = before.weight + last.weight;
      blocks.splice(-2, 2, {
        weight,
        sum: before.sum + last.sum,
        confidence: (before.confidence * before.weight + last.confidence * last.weight) / weight,
      });
    }
  }
  const points = blocks.map(({ weight, sum, confidence }) => ({
    confidence,
    share: clamp((sum + priorWeight * confidence) / (weight + priorWeight)),
  }));
  // The prior can turn two steps round; the map must never fall.
  let highestSoFar = 0;
  return points.map(({ confidence, share }) => {
    highestSoFar = Math.max(highestSoFar, share);
    return { confidence, share: highestSoFar };
  });
}

/** What a raw confidence means, between the steps in a straight line. Without steps, itself. */
export function calibrated(confidence: number, points: readonly CalibrationPoint[]): number {
  // What is no number stays none: the decision takes it for no confidence at all.
  if (points.length === 0 || !Number.isFinite(confidence)) return confidence;
  // Full certainty is given by rules alone (small talk, a yes to a card), never estimated.
  if (confidence >= 1) return confidence;
  const above = points.findIndex((point) => point.confidence >= confidence);
  const right = above === -1 ? { confidence: 1, share: Math.max(points.at(-1)?.share ?? 1, 0) } : points[above];
  const left = above === 0 ? { confidence: 0, share: 0 } : points[above === -1 ? points.length - 1 : above - 1];
  if (!left || !right || right.confidence === left.confidence) return right?.share ?? confidence;
  const part = (confidence - left.confidence) / (right.confidence - left.confidence);
  return clamp(left.share + part * (right.share - left.share));
}

/** Mean squared distance between what was expected and what was: 0 is perfect, 0.25 is a coin. */
export function brierScore(judged: readonly Judged[], points: readonly CalibrationPoint[] = []): number {
  if (judged.length === 0) return 0;
  const sum = judged.reduce((total, one) => {
    return total + (calibrated(one.confidence, points) - (one.right ? 1 : 0)) ** 2;
  }, 0);
  return sum / judged.length;
}

const folds = 5;

/** The Brier score a fit would have had on reviews it has not seen. */
export function brierUnseen(judged: readonly Judged[]): number {
  if (judged.length < folds) return brierScore(judged);
  let sum = 0;
  for (let fold = 0; fold < folds; fold++) {
    const points = fitCalibration(judged.filter((_, index) => index % folds !== fold));
    const unseen = judged.filter((_, index) => index % folds === fold);
    sum += brierScore(unseen, points) * unseen.length;
  }
  return sum / judged.length;
}

export interface ReliabilityBin extends Estimate {
  /** Mean confidence of the answers in it. */
  confidence: number;
  n: number;
}

/** The reliability curve: answers by confidence, in bins of equal count, each with its share that was right. */
export function reliability(
  judged: readonly Judged[],
  points: readonly CalibrationPoint[] = [],
  most = 10,
): ReliabilityBin[] {
  const sorted = judged
    .map(({ confidence, right }) => ({ confidence: calibrated(confidence, points), right }))
    .sort((a, b) => a.confidence - b.confidence);
  const count = Math.max(1, Math.min(most, Math.floor(sorted.length / 10)));
  const bins: ReliabilityBin[] = [];
  for (let bin = 0; bin < count; bin++) {
    const part = sorted.slice(
      Math.round((bin * sorted.length) / count),
      Math.round(((bin + 1) * sorted.length) / count),
    );
    if (part.length === 0) continue;
    bins.push({
      ...shareInterval(part.filter(({ right }) => right).length, part.length),
      confidence: part.reduce((sum, one) => sum + one.confidence, 0) / part.length,
      n: part.length,
    });
  }
  return bins;
}

function clamp(share: number): number {
  return Math.min(highest, Math.max(lowest, share));
}
