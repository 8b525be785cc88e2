import type { RelevanceEvidence } from './judge-relevance.ts';

/**
 * Below it the help centre is said not to answer. Set where, over three development desks, questions
 * of quite other companies are turned down five times in six; of the questions that have an answer it
 * keeps 7 in 10 where customers write in words of their own, and 98 in 100 where they write as the
 * articles do. Lost answers weigh more than near misses: a model reads what it is shown, and a reply
 * below the desk's confidence goes to a person.
 */
export const answerableFrom = 0.43;

/**
 * Linear in the evidence, fitted on an FAQ, a help centre and the demo desk, each weighed alike: the
 * best passage of each question, against the best once the right article was taken away, and against
 * questions of other companies and of daily life. Left out one at a time, the figures hold. The
 * intercepts are set for desks where three questions in four have an answer.
 */
const withVectors: Weights = {
  score: 1.97,
  lead: 3.45,
  words: -2.1,
  covered: 1.45,
  letters: 2.14,
  asked: 1.26,
  held: 1.52,
  intercept: -5.06,
};
const wordsAlone: Weights = {
  score: 2.17,
  lead: 2.93,
  words: -1.53,
  covered: 0.64,
  letters: 1.89,
  asked: 1.29,
  held: 2.28,
  intercept: -4.68,
};

type Weights = Record<'score' | 'lead' | 'words' | 'covered' | 'letters' | 'asked' | 'held' | 'intercept', number>;

/** An article about errors does not explain an error that it does not name. Set by hand: the sets have no such case. */
const unknownCode = 2;

/** Calibrated probability that a passage answers the query it was found for. */
export function relevanceOf(evidence: RelevanceEvidence): number {
  const weights = evidence.byMeaning ? withVectors : wordsAlone;
  const { match } = evidence;
  const sum =
    weights.intercept +
    weights.score * evidence.score +
    weights.lead * evidence.lead +
    weights.words * match.words +
    weights.covered * match.covered +
    weights.letters * match.letters +
    weights.asked * Math.log(1 + evidence.asked) +
    weights.held * evidence.held -
    (evidence.strangeCode ? unknownCode : 0);
  return 1 / (1 + Math.exp(-sum));
}
