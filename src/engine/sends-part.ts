import type { Turn } from './turn.ts';

/**
 * Whether the draft of a turn that a person takes over goes out before them: its checks passed, it
 * rests on its sources, and no rule fired but that the agent handed over, that policy keeps the
 * action for people, or that another part of the message goes to one. What would have made a draft
 * of it, be it assist mode or a doubt, keeps it in.
 */
export function sendsPart({ draft, report, decision, templated, toolCalls, snapshot, beside, gate }: Turn): boolean {
  if (snapshot.sendingStopped || !draft || !report || report.declines || !decision) return false;
  const clean = !report.findings.some((finding) => finding.severity === 'block');
  const rests = templated || report.grounding === 'grounded';
  const aside = beside ? gate.map(({ rule }) => rule) : [];
  const agreed = new Set(['decide.handed-over', ...aside, ...toolCalls.flatMap(ruleThatKeepsForPeople)]);
  const doubts = decision.rules.some(({ rule }) => !agreed.has(rule));
  return clean && rests && !doubts;
}

const ruleThatKeepsForPeople = ({ verdict }: Turn['toolCalls'][number]) =>
  verdict.kind === 'escalate' ? [verdict.rule] : [];
