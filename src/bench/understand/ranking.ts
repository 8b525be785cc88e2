/** Area under the ROC curve: the chance that a random positive scores above a random negative; ties count half. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, positive: true })),
    ...negatives.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.score === all[start]?.score) end += 1;
    // Ranks are 1-based; ties share the mean of the ranks they span.
    const rank = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) if (all[i]?.positive) ranks += rank;
    start = end;
  }
  const pairs = positives.length * negatives.length;
  return (ranks - (positives.length * (positives.length + 1)) / 2) / pairs;
}

/**
 * The share of out-of-scope messages rejected when the threshold is set so that `rejected` of the
 * in-scope ones are too. Scores: higher is stranger.
 */
export function recallAtRejection(inScope: readonly number[], outOfScope: readonly number[], rejected: number): number {
  const sorted = [...inScope].sort((a, b) => b - a);
  const threshold = sorted[Math.floor(rejected * sorted.length)] ?? Number.NEGATIVE_INFINITY;
  return outOfScope.filter((score) => score > threshold).length / outOfScope.length;
}

/** Mean distance between how sure the readings were and how often they were right, over ten bins. */
export function calibrationError(readings: readonly { confidence: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const { confidence, right } of readings) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin === undefined) continue;
    bin.count += 1;
    bin.confidence += confidence;
    bin.right += Number(right);
  }
  return bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / readings.length;
}
