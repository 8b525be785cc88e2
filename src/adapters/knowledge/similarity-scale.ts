import type { Embedder } from '#engine/ports/embedder.ts';
import type { IndexedPassage, KnowledgeIndex } from './knowledge-index.ts';

/** What an embedder's cosines mean, as its own help centre shows: some embedders call everything 0.8 alike. */
export interface SimilarityScale {
  /** Mean cosine of a heading and passages of other articles. */
  unlike: number;
  /** Mean cosine of a heading and the passage below it. */
  alike: number;
}

/** The same of the embedded encoder, over four development sets: the search's weights were fitted on its cosines. */
export const fittedScale: SimilarityScale = { unlike: 0.33, alike: 0.59 };

/** Headings asked as questions: at 64 the two means move by less than 0.02 from one sample to the next. */
const sampled = 64;

/** With fewer headings the means say little, and the cosines are taken as they come. */
const fewest = 12;

/** Passages of other articles that each heading is held against. */
const strangers = 8;

/** A smaller distance means that the embedder tells nothing apart; stretching it would make noise of it. */
const leastApart = 0.02;

/** A cosine on the scale that the weights were fitted on; -1 to 1. */
export function toFittedScale(cosine: number, scale: SimilarityScale | undefined): number {
  if (!scale) return cosine;
  const share = (cosine - scale.unlike) / (scale.alike - scale.unlike);
  const fitted = fittedScale.unlike + share * (fittedScale.alike - fittedScale.unlike);
  return Math.max(-1, Math.min(1, fitted));
}

/**
 * Measures an embedder on the articles themselves: their headings are asked as questions, with the
 * passage below them as the answer. Undefined when that cannot be told.
 * Contract: rejects as `Embedder.embed` does.
 */
export async function measureScale(index: KnowledgeIndex, embedder: Embedder): Promise<SimilarityScale | undefined> {
  const passages = index.passages.filter((passage): passage is IndexedPassage => Boolean(passage?.rows.part.length));
  const asked = spread(passages, sampled);
  if (asked.length < fewest) return undefined;
  const questions = await embedder.embed(
    asked.map(({ headingPath, articleTitle }) => headingPath.at(-1) ?? articleTitle),
    'query',
  );
  const alike: number[] = [];
  const unlike: number[] = [];
  for (const [at, passage] of asked.entries()) {
    const question = questions[at];
    if (!question?.some((value) => value !== 0)) continue;
    const nearest = ({ rows }: IndexedPassage) =>
      Math.max(...rows.part.map((row) => index.vectors.similarity(row, question)));
    alike.push(nearest(passage));
    for (let step = 1; step <= strangers; step++) {
      const other = passages[(passages.indexOf(passage) + step * 37) % passages.length];
      if (other && other.article !== passage.article) unlike.push(nearest(other));
    }
  }
  const scale = { unlike: mean(unlike), alike: mean(alike) };
  return unlike.length >= fewest && scale.alike - scale.unlike >= leastApart ? scale : undefined;
}

function spread<T>(all: readonly T[], count: number): T[] {
  const taken = Math.min(count, all.length);
  return Array.from({ length: taken }, (_, at) => all[Math.floor((at * all.length) / taken)] as T);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
