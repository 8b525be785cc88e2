import type { Turn } from './turn.ts';

/**
 * Whether the draft of a turn that a person takes over goes out before them: its checks passed, it
 * rests on its sources, and the only reasons for a person are that the agent handed over or that
 * policy keeps the action for people. Nothing goes out while all sending is stopped.
 */
export function sendsPart({ draft, report, decision, templated, toolCalls, snapshot }: Turn): boolean {
  if (snapshot.sendingStopped || !draft || !report || report.declines || !decision) return false;
  const clean = !report.findings.some((finding) => finding.severity === 'block');
  const rests = templated || report.grounding === 'grounded';
  const agreed = new Set(['decide.handed-over', ...toolCalls.flatMap(ruleThatKeepsForPeople)]);
  const doubts = decision.rules.some(({ rule, escalation }) => escalation !== undefined && !agreed.has(rule));
  return clean && rests && !doubts;
}

const ruleThatKeepsForPeople = ({ verdict }: Turn['toolCalls'][number]) =>
  verdict.kind === 'escalate' ? [verdict.rule] : [];
