import { type Agreement, agreement } from './agreement.ts';
import type { Judge, Verdict } from './judge-reply.ts';
import type { Label } from './read-labels.ts';

/** From this kappa on a judge is worth asking; usual for "substantial" (Landis and Koch, 1977: 0.61 to 0.80). */
export const usableKappa = 0.6;

/** How far a judge and the people who labelled agree. */
export interface JudgeMeasure {
  labels: number;
  verdicts: { label: Label; verdict: Verdict }[];
  /** Labels that it could not or would not judge; they count in no agreement. */
  errors: { id: string; problem: string }[];
  /** Missing when nothing was judged. */
  tone?: Agreement;
  helpful?: Agreement;
}

/** Has the judge grade every labelled reply, one after the other. Total: a fault is an error of its label. */
export async function measureJudge(judge: Judge, labels: readonly Label[], signal: AbortSignal): Promise<JudgeMeasure> {
  const measure: JudgeMeasure = { labels: labels.length, verdicts: [], errors: [] };
  for (const label of labels) {
    try {
      measure.verdicts.push({ label, verdict: await judge(label.customer, label.reply, signal) });
    } catch (fault) {
      measure.errors.push({ id: label.id, problem: fault instanceof Error ? fault.message : String(fault) });
    }
  }
  if (measure.verdicts.length === 0) return measure;
  const agreed = (grade: 'tone' | 'helpful') =>
    agreement(measure.verdicts.map(({ label, verdict }) => [label[grade], verdict[grade]]));
  return { ...measure, tone: agreed('tone'), helpful: agreed('helpful') };
}
