import type { Turn } from './turn.ts';

/**
 * Whether the draft of a turn that a person takes over goes out before them: its checks passed, it
 * rests on its sources, and no rule fired but that the agent handed over or that policy keeps the
 * action for people. What would have made a draft of it, be it assist mode or a doubt, keeps it in.
 */
export function sendsPart({ draft, report, decision, templated, toolCalls, snapshot }: Turn): boolean {
  if (snapshot.sendingStopped || !draft || !report || report.declines || !decision) return false;
  const clean = !report.findings.some((finding) => finding.severity === 'block');
  const rests = templated || report.grounding === 'grounded';
  const agreed = new Set(['decide.handed-over', ...toolCalls.flatMap(ruleThatKeepsForPeople)]);
  const doubts = decision.rules.some(({ rule }) => !agreed.has(rule));
  return clean && rests && !doubts;
}

const ruleThatKeepsForPeople = ({ verdict }: Turn['toolCalls'][number]) =>
  verdict.kind === 'escalate' ? [verdict.rule] : [];
