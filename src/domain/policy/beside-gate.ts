import type { Thresholds } from '../desk.ts';
import type { FiredRule } from '../escalation.ts';
import type { Intent } from '../intent.ts';
import type { DetectedIntent } from '../understanding.ts';
import { intentRule } from './needs-human.ts';

/** A question that stands beside something which goes straight to a person. */
export interface BesideGate {
  /** What may be answered meanwhile, each with the customer's own words. */
  asked: (DetectedIntent & { span: string })[];
  /** The customer's own words on what the person is wanted for. */
  about: string;
}

/**
 * "Delete my account. And how do I export a board?" wants two things, and only one of them a
 * person at once. The other may be answered when nothing fired but the intent of one part, and it
 * is plainly a question: surely read, in words of its own, not sensitive, and nothing to be done.
 * Pure and total.
 */
export function besideGate(
  fired: readonly FiredRule[],
  read: readonly DetectedIntent[],
  intents: readonly Intent[],
  { draftBelow }: Pick<Thresholds, 'draftBelow'>,
): BesideGate | undefined {
  const of = ({ intent }: DetectedIntent) => intents.find(({ id }) => id === intent);
  const kept = read.filter((one) => of(one)?.escalateImmediately);
  const [only, ...more] = new Set(kept.map(({ span }) => span));
  const byIntent =
    fired.length > 0 && fired.every(({ rule }) => kept.some(({ intent }) => rule === intentRule(intent)));
  if (!byIntent || only === undefined || more.length > 0) return undefined;
  const asked = read.flatMap((one) => {
    const { span, confidence } = one;
    const intent = of(one);
    const isQuestion = intent && !intent.escalateImmediately && !intent.sensitive && !intent.procedure;
    return isQuestion && span !== undefined && span !== only && confidence >= draftBelow ? [{ ...one, span }] : [];
  });
  return asked.length > 0 ? { asked, about: only } : undefined;
}
