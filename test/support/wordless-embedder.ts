import type { Embedder } from '#engine/ports/embedder.ts';

/** Understands nothing: whoever asks it goes by words alone. */
export const wordlessEmbedder: Embedder = {
  id: 'wordless',
  dimensions: 32,
  embed: async (texts) => texts.map(() => new Float32Array(32)),
};
