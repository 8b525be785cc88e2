import type { Knowledge } from '#engine/ports/knowledge.ts';
import type { RetrievalQuestion } from './read-questions.ts';

/** What the search did with one question. */
export interface RetrievalOutcome {
  question: RetrievalQuestion;
  /** Articles found, best first, each once. */
  found: string[];
  answerable: boolean;
  relevance: number;
}

export interface RetrievalFigures {
  asked: number;
  withoutAnswer: number;
  /** Shares of questions with an answer whose article is first, among three, among five. */
  recallAt1: number;
  recallAt3: number;
  recallAt5: number;
  mrrAt10: number;
  /** Share of questions with an answer that the search said it could answer. */
  kept: number;
  /** Share of questions without one that it turned down. */
  turnedDown: number;
  /** Share of all questions that end well: a right article first and answered, or turned down. */
  right: number;
}

/** Passages asked for: enough that ten articles are among them. */
const passages = 30;

/** Asks every question as a customer would, through the product's own search. */
export async function askQuestions(
  knowledge: Pick<Knowledge, 'search'>,
  questions: readonly RetrievalQuestion[],
): Promise<RetrievalOutcome[]> {
  const outcomes: RetrievalOutcome[] = [];
  for (const question of questions) {
    const result = await knowledge.search({
      query: question.ask,
      language: question.language,
      audience: 'customers',
      limit: passages,
    });
    const found = [...new Set(result.passages.map(({ articleId }) => articleId))];
    outcomes.push({ question, found, answerable: result.answerable, relevance: result.relevance });
  }
  return outcomes;
}

/** Figures over the outcomes. Contract: pure. */
export function retrievalFigures(outcomes: readonly RetrievalOutcome[]): RetrievalFigures {
  const answered = outcomes.filter(({ question }) => question.find.length > 0);
  const without = outcomes.filter(({ question }) => question.find.length === 0);
  const share = (all: readonly RetrievalOutcome[], fits: (outcome: RetrievalOutcome) => boolean) =>
    all.length ? all.filter(fits).length / all.length : 0;
  const within = (place: number) => share(answered, (outcome) => placeOf(outcome) < place);
  const reciprocal = answered.map((outcome) => (placeOf(outcome) < 10 ? 1 / (placeOf(outcome) + 1) : 0));
  return {
    asked: outcomes.length,
    withoutAnswer: without.length,
    recallAt1: within(1),
    recallAt3: within(3),
    recallAt5: within(5),
    mrrAt10: reciprocal.reduce((sum, value) => sum + value, 0) / (answered.length || 1),
    kept: share(answered, ({ answerable }) => answerable),
    turnedDown: share(without, ({ answerable }) => !answerable),
    right: share(outcomes, isRight),
  };
}

/** A right article came first and was thought to answer, or nothing was thought to where nothing does. */
export function isRight(outcome: RetrievalOutcome): boolean {
  if (outcome.question.find.length === 0) return !outcome.answerable;
  return outcome.answerable && placeOf(outcome) === 0;
}

/** From 0; infinite when no right article was found. */
function placeOf({ question, found }: RetrievalOutcome): number {
  const place = found.findIndex((id) => question.find.includes(id));
  return place === -1 ? Number.POSITIVE_INFINITY : place;
}
