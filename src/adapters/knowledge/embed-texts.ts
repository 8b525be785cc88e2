import type { Embedder } from '#engine/ports/embedder.ts';
import type { KnowledgeIndex, MatchText } from './knowledge-index.ts';
import { understands } from './understands.ts';
import { textHash, type VectorCache } from './vector-cache.ts';

/** Texts embedded between two writes to the cache: a kill loses about two seconds of work. */
const batch = 32;

/** Texts of an article that want a vector: none when the embedder does not understand its language. */
function textsToEmbed(index: KnowledgeIndex, articleId: string, embedder: Embedder): MatchText[] {
  return index.textsOf(articleId).filter(({ passage }) => {
    const language = index.passages[passage]?.language;
    return language !== undefined && understands(embedder, language);
  });
}

/** How many texts have a vector, of all that want one. */
export function vectorCounts(index: KnowledgeIndex, embedder: Embedder): { ready: number; total: number } {
  const counts = { ready: 0, total: 0 };
  for (const id of index.articleIds()) {
    counts.total += textsToEmbed(index, id, embedder).length;
    counts.ready += index.attachedTo(id);
  }
  return counts;
}

/** Gives every text of the articles its vector, from the cache where it is there. */
export async function embedTexts(
  index: KnowledgeIndex,
  articleIds: string[],
  embedder: Embedder,
  cache: VectorCache,
): Promise<void> {
  const wanted = articleIds
    .flatMap((id) => textsToEmbed(index, id, embedder).filter((text) => !index.isAttached(text)))
    .map((text) => ({ text, hash: textHash(text.text) }));
  const known = await cache.getMany(embedder.id, [...new Set(wanted.map(({ hash }) => hash))]);
  const missing: { text: MatchText; hash: string }[] = [];
  for (const entry of wanted) {
    const vector = known.get(entry.hash);
    if (vector) index.attach(entry.text, vector);
    else missing.push(entry);
  }
  for (let from = 0; from < missing.length; from += batch) {
    const part = missing.slice(from, from + batch);
    const vectors = await embedder.embed(
      part.map(({ text }) => text.text),
      'document',
    );
    const made = new Map<string, Float32Array>();
    for (const [at, { text, hash }] of part.entries()) {
      const vector = vectors[at];
      if (!vector) continue;
      made.set(hash, vector);
      index.attach(text, vector);
    }
    await cache.putMany(embedder.id, made);
  }
}
