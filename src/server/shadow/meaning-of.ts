import type { MeaningOf } from '#adapters/database/shadow/keep-shadow.ts';
import type { Embedder } from '#engine/ports/embedder.ts';

/** Vectors hold about this many characters; the first lines say what a reply is about. */
const longest = 400;

/** The angle between two texts by the program's own embedder; undefined for languages it does not know. */
export function meaningBy(embedder: Embedder): MeaningOf {
  return async (one, other, language) => {
    const base = language.split('-')[0] ?? language;
    if (embedder.languages && !embedder.languages.includes(base)) return undefined;
    const [a, b] = await embedder.embed([one.slice(0, longest), other.slice(0, longest)], 'document');
    if (!a || !b) return undefined;
    return Math.min(
      1,
      Math.max(
        0,
        a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0),
      ),
    );
  };
}
