/** What an embedder's cosines mean, as its own help centre shows: some embedders call everything 0.8 alike. */
export interface SimilarityScale {
  /** Mean cosine of a heading and passages of other articles. */
  unlike: number;
  /** Mean cosine of a heading and the passage below it. */
  alike: number;
}

/** The same of the embedded encoder, over four development sets: the search's weights were fitted on its cosines. */
export const fittedScale: SimilarityScale = { unlike: 0.33, alike: 0.59 };

/** A cosine on the scale that the weights were fitted on; -1 to 1. */
export function toFittedScale(cosine: number, scale: SimilarityScale | undefined): number {
  if (!scale) return cosine;
  const share = (cosine - scale.unlike) / (scale.alike - scale.unlike);
  const fitted = fittedScale.unlike + share * (fittedScale.alike - fittedScale.unlike);
  return Math.max(-1, Math.min(1, fitted));
}
