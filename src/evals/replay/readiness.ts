import type { Autonomy } from '#domain/tier.ts';
import { meanInterval, shareInterval } from '../measure/interval.ts';

/** What the agent would have written where a person did, or what became of its draft. */
export interface ShadowResult {
  intent: string;
  /** It would have answered; undefined when it would have handed over, as the person did not. */
  score?: number;
  /** A reviewed draft: sent as it was, edited or rejected, and whether it was accurate. */
  review?: 'sent' | 'edited' | 'rejected';
  accurate?: boolean;
}

export interface IntentReadiness {
  intent: string;
  n: number;
  /** Share of tickets that it would have answered. */
  answered: number;
  /** Mean score of these answers against what people sent, 0 to 1, with the low end of its interval. */
  score?: number;
  scoreLow?: number;
  /** Share of reviewed drafts that were sent unchanged, with the low end of its interval. */
  accepted?: number;
  acceptedLow?: number;
  inaccurate: number;
  recommend: Autonomy;
  because: string;
}

/** Fewer tickets show nothing, and below this many nothing is sent by itself. */
const leastForDraft = 5;
const leastForAuto = 20;
/** What a draft must reach to save the reviewer work, and an answer to go out unread. */
const draftScore = 0.5;
const autoScore = 0.75;
const autoAccepted = 0.8;

/**
 * Recommends per intent how much the agent may do by itself, with the evidence. The low ends of
 * intervals decide, so that few tickets never look good by luck. Pure.
 */
export function readinessOf(results: readonly ShadowResult[]): IntentReadiness[] {
  const groups = Map.groupBy(results, ({ intent }) => intent);
  return [...groups].map(([intent, own]) => readiness(intent, own)).toSorted((a, b) => b.n - a.n);
}

function readiness(intent: string, own: readonly ShadowResult[]): IntentReadiness {
  const scores = own.flatMap(({ score }) => score ?? []);
  const reviews = own.flatMap(({ review }) => review ?? []);
  const score = scores.length > 0 ? meanInterval(scores) : undefined;
  const accepted =
    reviews.length > 0
      ? shareInterval(reviews.filter((review) => review === 'sent').length, reviews.length)
      : undefined;
  const inaccurate = own.filter(({ accurate }) => accurate === false).length;
  const base = {
    intent,
    n: own.length,
    answered: (scores.length + reviews.length) / own.length,
    score: score?.value,
    scoreLow: score?.low,
    accepted: accepted?.value,
    acceptedLow: accepted?.low,
    inaccurate,
  };
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const say = (recommend: Autonomy, because: string): IntentReadiness => ({ ...base, recommend, because });
  if (own.length < leastForDraft) return say('off', `Only ${own.length} tickets; ${leastForDraft} are the least.`);
  const good = (score?.value ?? 0) >= draftScore || (accepted?.value ?? 0) >= draftScore;
  if (!good)
    return say(
      'off',
      score ? `Its answers are ${percent(score.value)} like what people sent.` : 'It answered none of them.',
    );
  const sure =
    (score === undefined || score.low >= autoScore) && (accepted === undefined || accepted.low >= autoAccepted);
  if (own.length < leastForAuto)
    return say('draft', `Good so far, on ${own.length} tickets; ${leastForAuto} are the least for more.`);
  if (inaccurate > 0) return say('draft', `${inaccurate} reviewed answers were not accurate.`);
  if (!sure) return say('draft', 'Good, and not so sure that nobody need look.');
  return say(
    'auto',
    `On ${own.length} tickets at least ${percent(Math.min(score?.low ?? 1, accepted?.low ?? 1))}, 95 times in 100.`,
  );
}
