/** An article found, with how sure the method is of it on its own scale. */
export interface Found {
  id: string;
  score: number;
}

/** What a method found for each question, and for the same question once its articles were taken away. */
export interface Outcome {
  relevant: string[];
  found: Found[];
  withoutAnswer?: Found[];
}

export interface RankingScores {
  ndcgAt10: number;
  recallAt5: number;
  mrrAt10: number;
  /** Share of questions without an answer that are told apart while 90 in 100 with one are kept. */
  rejectedAt90: number;
}

/** Scores a method over all questions that have an answer. */
export function scoreRanking(outcomes: readonly Outcome[]): RankingScores {
  const asked = outcomes.filter((outcome) => outcome.relevant.length > 0);
  const mean = (value: (outcome: Outcome) => number) =>
    asked.reduce((sum, outcome) => sum + value(outcome), 0) / (asked.length || 1);
  const kept = asked.map(({ found }) => found[0]?.score ?? 0);
  const without = outcomes.flatMap(({ relevant, found, withoutAnswer }) =>
    relevant.length === 0 ? [found[0]?.score ?? 0] : withoutAnswer ? [withoutAnswer[0]?.score ?? 0] : [],
  );
  return {
    ndcgAt10: mean(({ found, relevant }) => ndcg(ids(found), relevant, 10)),
    recallAt5: mean(({ found, relevant }) => recall(ids(found), relevant, 5)),
    mrrAt10: mean(({ found, relevant }) => reciprocalRank(ids(found), relevant, 10)),
    rejectedAt90: rejected(kept, without),
  };
}

function ids(found: readonly Found[]): string[] {
  return found.map(({ id }) => id);
}

function ndcg(found: string[], relevant: string[], at: number): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  let got = 0;
  for (const [place, id] of found.slice(0, at).entries()) if (relevant.includes(id)) got += gain(place);
  let ideal = 0;
  for (let place = 0; place < Math.min(at, relevant.length); place++) ideal += gain(place);
  return got / ideal;
}

/** Of the relevant articles, or of as many as fit. */
function recall(found: string[], relevant: string[], at: number): number {
  const top = new Set(found.slice(0, at));
  return relevant.filter((id) => top.has(id)).length / Math.min(at, relevant.length);
}

function reciprocalRank(found: string[], relevant: string[], at: number): number {
  const place = found.slice(0, at).findIndex((id) => relevant.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

function rejected(kept: number[], without: number[]): number {
  const sorted = [...kept].sort((a, b) => a - b);
  const floor = sorted[Math.floor(sorted.length * 0.1)] ?? 0;
  return without.filter((score) => score < floor).length / (without.length || 1);
}
