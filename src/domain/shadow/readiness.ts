import { type Estimate, shareInterval } from '../measure/interval.ts';
import type { Autonomy } from '../tier.ts';

/** What the agent would have done, or did as a draft, where a person answered. */
export interface ShadowResult {
  intent: string;
  /**
   * `agrees` and `differs`: a draft nobody saw, held against what the person sent; `hands-over`: it
   * would have left it to a person, as happened; the others: what a reviewer did with a draft.
   */
  kind: 'agrees' | 'differs' | 'hands-over' | 'sent' | 'edited' | 'rejected';
  /** What a reviewer said of it. */
  accurate?: boolean;
  /** Calls that policy had to deny, and blocking findings in the words. */
  violations?: number;
}

export interface IntentReadiness {
  intent: string;
  /** Tickets that people answered or drafts they decided on. */
  n: number;
  /** Those that the agent would have handed over. */
  handedOver: number;
  /** Of the others, the share where the person could have sent the agent's words; undefined: there is none. */
  agreement?: Estimate & { n: number };
  /** Drafts with a denied call or a blocking finding. */
  violations: number;
  /** Reviewed and found wrong. */
  inaccurate: number;
  recommend: Autonomy;
  /** Why, in a sentence. */
  because: string;
}

/** Fewer answers show nothing, and below this many nothing is sent by itself. */
const leastForDraft = 5;
const leastForAuto = 20;
/** What saves a reviewer work, and what the low end must reach before answers go out unread. */
const draftAgreement = 0.5;
const autoAgreement = 0.8;
/** Handing over more than this leaves most of the work where it is, and is no ground for more. */
const mostHandedOver = 0.8;

/**
 * Recommends per intent how much the agent may do by itself, with the evidence; most tickets first.
 * The low ends of intervals decide, so that few tickets never look good by luck. Pure.
 */
export function readinessOf(results: readonly ShadowResult[]): IntentReadiness[] {
  const groups = Map.groupBy(results, ({ intent }) => intent);
  return [...groups].map(([intent, own]) => readiness(intent, own)).toSorted((a, b) => b.n - a.n);
}

const agreeing: readonly ShadowResult['kind'][] = ['agrees', 'sent'];

function readiness(intent: string, own: readonly ShadowResult[]): IntentReadiness {
  const answered = own.filter(({ kind }) => kind !== 'hands-over');
  const hits = answered.filter(({ kind }) => agreeing.includes(kind)).length;
  const agreement = answered.length > 0 ? { ...shareInterval(hits, answered.length), n: answered.length } : undefined;
  const base = {
    intent,
    n: own.length,
    handedOver: own.length - answered.length,
    agreement,
    violations: own.filter(({ violations = 0 }) => violations > 0).length,
    inaccurate: own.filter(({ accurate }) => accurate === false).length,
  };
  return { ...base, ...verdict(base) };
}

const percent = (value: number) => `${Math.round(value * 100)}\u00a0%`;

function verdict(
  evidence: Omit<IntentReadiness, 'recommend' | 'because'>,
): Pick<IntentReadiness, 'recommend' | 'because'> {
  const { n, handedOver, agreement, violations, inaccurate } = evidence;
  const say = (recommend: Autonomy, because: string) => ({ recommend, because });
  if (n < leastForDraft)
    return say('off', `Only ${n} ${n === 1 ? 'ticket' : 'tickets'}; ${leastForDraft} are the least.`);
  if (!agreement || handedOver / n > mostHandedOver)
    return say('off', `It would hand over ${handedOver} of ${n}: there is little for it to answer.`);
  if (agreement.n < leastForDraft)
    return say('off', `Only ${agreement.n} answers to compare; ${leastForDraft} are the least.`);
  if (agreement.value < draftAgreement)
    return say('off', `It agrees with people on ${percent(agreement.value)} of ${agreement.n} answers.`);
  const sure = `at least ${percent(agreement.low)}, 95 times in 100`;
  if (violations > 0)
    return say('draft', `Policy or a check stopped something in ${violations} of its drafts: somebody should look.`);
  if (inaccurate > 0)
    return say('draft', `${inaccurate} ${inaccurate === 1 ? 'answer was' : 'answers were'} found not to be accurate.`);
  if (agreement.n < leastForAuto)
    return say('draft', `Good so far, on ${agreement.n} answers; ${leastForAuto} are the least for more.`);
  if (agreement.low < autoAgreement)
    return say(
      'draft',
      `It agrees with people on ${percent(agreement.value)}, ${sure}; ${percent(autoAgreement)} is wanted.`,
    );
  return say('auto', `On ${agreement.n} answers it agrees with people: ${sure}.`);
}
