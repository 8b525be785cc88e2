import type { Embedder } from '#engine/ports/embedder.ts';
import type { KnowledgeIndex, MatchText } from './knowledge-index.ts';
import { understands } from './understands.ts';
import { textHash, type VectorCache } from './vector-cache.ts';

/** Texts embedded between two writes to the cache: a kill loses about two seconds of work. */
const batch = 32;

/** Articles whose vectors are read at once: some 8 MB, where all of a big help centre would be hundreds. */
const lot = 100;

/** Texts of an article that still want a vector: none when the embedder does not understand its language. */
function textsToEmbed(index: KnowledgeIndex, articleId: string, embedder: Embedder): MatchText[] {
  return index.waitingTexts(articleId).filter(({ passage }) => {
    const language = index.passages[passage]?.language;
    return language !== undefined && understands(embedder, language);
  });
}

/** How many texts have a vector, of all that want one. */
export function vectorCounts(index: KnowledgeIndex, embedder: Embedder): { ready: number; total: number } {
  const counts = { ready: 0, total: 0 };
  for (const id of index.articleIds()) {
    const ready = index.attachedTo(id);
    counts.ready += ready;
    counts.total += ready + textsToEmbed(index, id, embedder).length;
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
  for (let from = 0; from < articleIds.length; from += lot)
    await embedLot(index, articleIds.slice(from, from + lot), embedder, cache);
  await index.vectors.settle();
}

async function embedLot(
  index: KnowledgeIndex,
  articleIds: string[],
  embedder: Embedder,
  cache: VectorCache,
): Promise<void> {
  const wanted = articleIds
    .flatMap((id) => textsToEmbed(index, id, embedder))
    .map((text) => ({ text, hash: textHash(text.text) }))
    .map((entry) => ({ ...entry, searched: entry.text.kind === 'part' }));
  const held = await index.vectors.held(wanted);
  for (const { text, hash } of wanted) if (held.has(hash)) index.attach(text, hash);
  const strange = wanted.filter(({ hash }) => !held.has(hash));
  const known = await cache.getMany(embedder.id, [...new Set(strange.map(({ hash }) => hash))]);
  await attachAll(index, strange, known);
  const missing = strange.filter(({ hash }) => !known.has(hash));
  for (let from = 0; from < missing.length; from += batch) {
    const part = missing.slice(from, from + batch);
    const vectors = await embedder.embed(
      part.map(({ text }) => text.text),
      'document',
    );
    const made = new Map<string, Float32Array>();
    for (const [at, { hash }] of part.entries()) {
      const vector = vectors[at];
      if (vector) made.set(hash, vector);
    }
    await attachAll(index, part, made);
    await cache.putMany(embedder.id, made);
  }
}

/** Gives their vectors to those texts that have one. */
async function attachAll(
  index: KnowledgeIndex,
  texts: readonly { text: MatchText; hash: string; searched: boolean }[],
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const ready = texts.flatMap((entry) => {
    const vector = vectors.get(entry.hash);
    return vector ? [{ ...entry, vector }] : [];
  });
  await index.vectors.keep(ready);
  for (const { text, hash, vector } of ready) index.attach(text, hash, vector);
}
