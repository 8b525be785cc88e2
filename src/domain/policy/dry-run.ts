import type { PolicyFacts } from './facts.ts';
import type { PolicyRule } from './rule.ts';
import { toolVerdict } from './tool-verdict.ts';
import type { Verdict } from './verdict.ts';

/** A past call as policy saw it then. */
export interface PastCase {
  /** The call's id, to find it in the console. */
  id: string;
  facts: PolicyFacts;
}

export interface DryRunDifference {
  id: string;
  tool: string;
  before: Verdict;
  after: Verdict;
}

/** What would have come out otherwise had the rules been other ones. Order of the cases is kept. */
export function dryRun(
  cases: readonly PastCase[],
  before: readonly PolicyRule[],
  after: readonly PolicyRule[],
): { cases: number; differences: DryRunDifference[] } {
  const differences = cases.flatMap(({ id, facts }): DryRunDifference[] => {
    const [then, now] = [toolVerdict(facts, before), toolVerdict(facts, after)];
    return then.kind === now.kind && then.rule === now.rule
      ? []
      : [{ id, tool: facts.tool.name, before: then, after: now }];
  });
  return { cases: cases.length, differences };
}
