import type { RankedPassage } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { SearchRequest, SearchResult } from '#engine/ports/knowledge.ts';
import { type IndexedPassage, type KnowledgeIndex, maySee } from './knowledge-index.ts';
import type { LexicalHit } from './lexical-index.ts';
import { type HeadingQuery, matchHeading } from './match-heading.ts';
import { readQuery } from './read-query.ts';
import { blend, type PassageFeatures } from './score-passages.ts';
import { baseLanguage } from './tokenize.ts';

/** Candidates taken from each leg. More changed no figure of the development sets. */
const candidates = 120;

/** Searches the index. `withVectors` is false while vectors are still being made. */
export async function searchIndex(
  index: KnowledgeIndex,
  embedder: Embedder,
  request: SearchRequest,
  withVectors: boolean,
): Promise<SearchResult> {
  const query = readQuery(request.query, request.language, index.lexical, index.speller);
  const admits = (number: number) => {
    const passage = index.passages[number];
    return passage !== undefined && maySee(request.audience, passage);
  };
  const embedding = withVectors ? embedQuery(embedder, query.texts) : Promise.resolve([]);
  const lexical = index.lexical.search(query.terms, candidates, admits, query.unknown);
  const vectors = await embedding;
  const found = new Set(lexical.map((hit) => hit.document));
  for (const vector of vectors) {
    const admitsRow = (row: number) => admits(index.rowPassage[row] as number);
    for (const hit of index.vectors.search(vector, candidates, admitsRow))
      found.add(index.rowPassage[hit.row] as number);
  }
  const words = new Map(lexical.map((hit) => [hit.document, hit]));
  const ranked = [...found]
    .flatMap((number) => index.passages[number] ?? [])
    .map((passage) => rank(passage, featuresOf(index, passage, query.heading, words, vectors), request))
    .sort((a, b) => b.score - a.score || freshness(b) - freshness(a) || (a.id < b.id ? -1 : 1));
  const passages = withoutRepeats(ranked).slice(0, request.limit);
  const relevance = passages[0]?.relevance ?? 0;
  return { passages, relevance, answerable: relevance >= 0.3 };
}

async function embedQuery(embedder: Embedder, texts: string[]): Promise<Float32Array[]> {
  if (texts.length === 0) return [];
  // Words alone still find something when the embedder cannot be reached.
  const vectors = await embedder.embed(texts, 'query').catch(() => []);
  return vectors.filter((vector) => vector.some((value) => value !== 0));
}

export function featuresOf(
  index: KnowledgeIndex,
  passage: IndexedPassage,
  heading: HeadingQuery,
  words: Map<number, LexicalHit>,
  vectors: Float32Array[],
): PassageFeatures {
  const nearest = (rows: number[]) => {
    if (rows.length === 0 || vectors.length === 0) return undefined;
    let sum = 0;
    for (const vector of vectors) sum += Math.max(...rows.map((row) => index.vectors.similarity(row, vector)));
    return sum / vectors.length;
  };
  const hit = words.get(passage.number);
  let article = 0;
  for (const sibling of index.siblings(passage)) article = Math.max(article, words.get(sibling)?.score ?? 0);
  const matches = passage.headings.map((own) => matchHeading(heading, own, (term) => index.lexical.rarity(term)));
  const none = { words: 0, covered: 0, letters: 0 };
  return {
    dense: nearest(passage.rows.part),
    heading: nearest(passage.rows.heading),
    title: nearest(passage.rows.title),
    parts: vectors.length || 1,
    lexical: hit?.score ?? 0,
    article,
    coverage: hit?.coverage ?? 0,
    match: {
      words: Math.max(0, ...matches.map((match) => match.words)),
      covered: Math.max(0, ...matches.map((match) => match.covered)),
      letters: Math.max(0, ...matches.map((match) => match.letters)),
    },
    titleMatch: matches[0] ?? none,
  };
}

function rank(passage: IndexedPassage, features: PassageFeatures, request: SearchRequest): RankedPassage {
  const { number: _number, article: _article, rows: _rows, ...rest } = passage;
  let score = blend(features);
  if (request.productArea && passage.productArea === request.productArea) score += 0.03;
  if (baseLanguage(passage.language) === baseLanguage(request.language)) score += 0.05;
  return {
    ...rest,
    score: Math.min(1, Math.max(0, score)),
    relevance: Math.min(1, Math.max(0, score)),
    scores: { dense: features.dense, lexical: features.lexical },
  };
}

function freshness(passage: RankedPassage): number {
  return (passage.lastReviewedAt ?? passage.updatedAt)?.getTime() ?? 0;
}

/** Two passages of the same words answer once: the better one, from wherever it was copied. */
function withoutRepeats(passages: RankedPassage[]): RankedPassage[] {
  const seen = new Set<string>();
  return passages.filter((passage) => {
    const text = passage.text.replace(/\s+/g, ' ').trim().toLowerCase();
    if (text && seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
