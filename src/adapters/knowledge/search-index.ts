import type { Passage, RankedPassage } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { SearchRequest, SearchResult } from '#engine/ports/knowledge.ts';
import { explainScore } from './explain-score.ts';
import { evidenceFor } from './judge-relevance.ts';
import { type IndexedPassage, type KnowledgeIndex, maySee } from './knowledge-index.ts';
import { type Meaning, rankPassages } from './rank-passages.ts';
import { type ReadQuery, readQuery } from './read-query.ts';
import { answerableFrom, relevanceOf } from './relevance-model.ts';
import type { ScoredPassage } from './scored-passage.ts';
import { baseLanguage } from './tokenize.ts';
import { translateQuery } from './translate-query.ts';
import { understands } from './understands.ts';

/** Candidates taken from each leg. More changed no figure of the development sets. */
const candidates = 120;

/** A ranking with the query it is for. */
export interface Ranking {
  query: ReadQuery;
  passages: ScoredPassage[];
}

/**
 * Searches the index. `withVectors` is false while vectors are still being made. A question that no
 * article in its own language answers is looked up in English, as far as the glossary goes.
 */
export async function searchIndex(
  index: KnowledgeIndex,
  embedder: Embedder,
  request: SearchRequest,
  withVectors: boolean,
): Promise<SearchResult> {
  const own = await searchOnce(index, embedder, request, withVectors);
  if (own.answerable || baseLanguage(request.language) === 'en') return own;
  const readings = translateQuery(request.query, request.language, (term) => index.lexical.has(term));
  const translated = await Promise.all(
    readings.map((query) => searchOnce(index, embedder, { ...request, query, language: 'en' }, withVectors)),
  );
  return [own, ...translated].reduce((best, other) => (other.relevance > best.relevance ? other : best));
}

async function searchOnce(
  index: KnowledgeIndex,
  embedder: Embedder,
  request: SearchRequest,
  withVectors: boolean,
): Promise<SearchResult> {
  const { query, passages } = await rankIndex(index, embedder, request, withVectors);
  const ranked = passages.slice(0, request.limit).map((scored, at): RankedPassage => {
    const evidence = evidenceFor(index, query, passages, at);
    return {
      ...asPassage(scored.passage),
      score: Math.min(1, Math.max(0, scored.score)),
      relevance: evidence ? relevanceOf(evidence) : 0,
      scores: { dense: scored.features.dense, lexical: scored.features.lexical },
      ...(request.explain ? { why: explainScore(scored, query, request) } : {}),
    };
  });
  const relevance = ranked[0]?.relevance ?? 0;
  const found = { passages: ranked, relevance, answerable: relevance >= answerableFrom };
  return request.explain ? { ...found, mended: query.mended } : found;
}

/** Without what only the index needs. */
function asPassage(indexed: IndexedPassage): Passage {
  const {
    number: _n,
    article: _a,
    position: _p,
    hidden: _i,
    hasSteps: _t,
    hasFigures: _f,
    sameness: _s,
    headings: _h,
    rows: _r,
    ...passage
  } = indexed;
  return passage;
}

/** All candidates of both legs, ranked, each text once. */
export async function rankIndex(
  index: KnowledgeIndex,
  embedder: Embedder,
  request: SearchRequest,
  withVectors: boolean,
): Promise<Ranking> {
  const query = readQuery(request.query, request.language, index.lexical, index.speller);
  const admits = (number: number) => {
    const passage = index.passages[number];
    return passage !== undefined && maySee(request.audience, passage) && isWanted(request, passage);
  };
  const embedding =
    withVectors && understands(embedder, request.language) ? embedQuery(embedder, query.texts) : Promise.resolve([]);
  const lexical = index.lexical.search(query.terms, candidates, admits, query.unknown);
  const vectors = await embedding;
  const found = new Set(lexical.map((hit) => hit.document));
  const meaning = vectors.length ? await searchMeaning(index, vectors, found, admits) : undefined;
  const words = new Map(lexical.map((hit) => [hit.document, hit]));
  return { query, passages: withoutRepeats(rankPassages(index, found, query, words, meaning, request)) };
}

/** Adds what is near to what was `found`, and compares all of it; none when the vectors cannot be reached. */
async function searchMeaning(
  index: KnowledgeIndex,
  vectors: Float32Array[],
  found: Set<number>,
  admits: (passage: number) => boolean,
): Promise<Meaning | undefined> {
  const admitsRow = (row: number) => admits(index.rowPassage[row] as number);
  try {
    for (const row of await index.vectors.find(vectors, candidates, admitsRow))
      found.add(index.rowPassage[row] as number);
    return { parts: vectors.length, similarity: await index.vectors.compare(vectors, rowsOf(index, found)) };
  } catch {
    // The database that holds the vectors does not answer: words alone still find something.
    return undefined;
  }
}

/** Only an index outside this process asks for them. */
function* rowsOf(index: KnowledgeIndex, passages: Iterable<number>): Iterable<number> {
  for (const number of passages) {
    const rows = index.passages[number]?.rows;
    if (rows) yield* [...rows.part, ...rows.heading, ...rows.title];
  }
}

/** Whether the passage passes the filters of the search. */
function isWanted({ only }: SearchRequest, passage: IndexedPassage): boolean {
  if (only?.productArea !== undefined && passage.productArea !== only.productArea) return false;
  return only?.language === undefined || baseLanguage(passage.language) === baseLanguage(only.language);
}

async function embedQuery(embedder: Embedder, texts: string[]): Promise<Float32Array[]> {
  if (texts.length === 0) return [];
  // Words alone still find something when the embedder cannot be reached.
  const vectors = await embedder.embed(texts, 'query').catch(() => []);
  return vectors.filter((vector) => vector.some((value) => value !== 0));
}

/** Two passages of the same words answer once: the better one, from wherever it was copied. */
function withoutRepeats(passages: ScoredPassage[]): ScoredPassage[] {
  const seen = new Set<string>();
  return passages.filter(({ passage: { sameness } }) => {
    if (sameness && seen.has(sameness)) return false;
    seen.add(sameness);
    return true;
  });
}
