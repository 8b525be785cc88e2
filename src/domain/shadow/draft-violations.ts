/**
 * How often something had to be stopped in a turn: calls that policy denied, and findings that
 * block a reply. A call that waits for a yes, or for the customer to prove who they are, is none. Pure.
 */
export function draftViolations({
  tools,
  findings,
}: {
  tools: readonly { verdict: string; needsAssurance?: boolean }[];
  findings: readonly { severity: string }[];
}): number {
  const denied = tools.filter(({ verdict, needsAssurance }) => verdict === 'deny' && !needsAssurance);
  return denied.length + findings.filter(({ severity }) => severity === 'block').length;
}
