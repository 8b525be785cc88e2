import type { Embedder } from '#engine/ports/embedder.ts';
import type { IndexedPassage, KnowledgeIndex } from './knowledge-index.ts';
import type { SimilarityScale } from './similarity-scale.ts';

/** Headings asked as questions: at 64 the two means move by less than 0.02 from one sample to the next. */
const sampled = 64;

/** With fewer headings the means say little, and the cosines are taken as they come. */
const fewest = 12;

/** Passages of other articles that each heading is held against. */
const strangers = 8;
/** Passages from one of them to the next: neighbours are of one article. */
const stride = 37;

/** A smaller distance means that the embedder tells nothing apart; stretching it would make noise of it. */
const leastApart = 0.02;

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
  const others = (at: number) =>
    Array.from({ length: strangers }, (_, step) => passages[(at + (step + 1) * stride) % passages.length]).filter(
      (other) => other !== undefined,
    );
  const held = asked.flatMap((passage) => [passage, ...others(passages.indexOf(passage))]);
  const similarity = await index.vectors.compare(
    questions,
    held.flatMap(({ rows }) => rows.part),
  );
  const alike: number[] = [];
  const unlike: number[] = [];
  for (const [at, passage] of asked.entries()) {
    const question = questions[at];
    if (!question?.some((value) => value !== 0)) continue;
    const nearest = ({ rows }: IndexedPassage) => Math.max(...rows.part.map((row) => similarity(row, at)));
    alike.push(nearest(passage));
    for (const other of others(passages.indexOf(passage)))
      if (other.article !== passage.article) unlike.push(nearest(other));
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
