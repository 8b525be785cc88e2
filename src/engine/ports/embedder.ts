/**
 * Turns texts into vectors. Contract: one vector per text, unit length, in order; a text without
 * signal (empty, emoji only) gives a zero vector; rejects when the provider cannot be reached.
 */
export interface Embedder {
  /** Names provider, model, dimensions and preprocessing; vectors with different ids are never mixed. */
  readonly id: string;
  readonly dimensions: number;
  /** Base languages it understands; all when left out. Texts in others are searched by words alone. */
  readonly languages?: readonly string[];
  /** The search's weights were fitted on its cosines; those of others are brought to the same scale. */
  readonly fitted?: boolean;
  embed(texts: string[], kind: 'query' | 'document'): Promise<Float32Array[]>;
}
