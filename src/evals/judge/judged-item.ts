import type { EvalCheck } from '#wire/console/evals.ts';
import { sentText } from '../grade/said.ts';
import type { EvalItem } from '../run/eval-item.ts';
import { modelJudge } from './judge-reply.ts';

/** Grades below this fail the case. */
const leastGrade = 3;

/**
 * The item with its last answer graded by the model under test's own `judge` role as well. Cases
 * that a person has are left out: the line that says so is written by code.
 */
export function judgedItem(item: EvalItem): EvalItem {
  return {
    ...item,
    async play(model, attempt, signal) {
      const played = await item.play(model, attempt, signal);
      const last = played.turns.at(-1);
      const reply = last?.outcome === 'replied' ? sentText([last]) : '';
      if (!reply || played.faults.length > 0) return played;
      const asked = played.turns.flatMap(({ lines }) => lines).findLast(({ who }) => who === 'customer')?.text ?? '';
      const { tone, helpful, because } = await modelJudge(model.judge)(asked, reply, signal);
      const grade = (name: string, value: number): EvalCheck => ({
        measure: 'judge',
        ok: value >= leastGrade,
        said: `${name} ${value} of 5: ${because}`,
      });
      return { ...played, checks: [...played.checks, grade('tone', tone), grade('helpful', helpful)] };
    },
  };
}
