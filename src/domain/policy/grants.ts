import type { Grant, PolicyFacts } from './facts.ts';

/** The unused, unexpired decision on this exact call, if there is one. A no beats a yes of the same time. */
export function decisionOn(facts: PolicyFacts, kind: Grant['kind']): Grant | undefined {
  return facts.grants
    .filter(
      (grant) =>
        grant.kind === kind &&
        !grant.used &&
        grant.tool === facts.tool.name &&
        grant.argumentsHash === facts.argumentsHash &&
        grant.expiresAt.getTime() > facts.now.getTime(),
    )
    .toSorted(
      (a, b) =>
        b.expiresAt.getTime() - a.expiresAt.getTime() ||
        Number(b.decision === 'denied') - Number(a.decision === 'denied'),
    )[0];
}

/** The unused yes to this exact call, if there is one. */
export function grantedFor(facts: PolicyFacts, kind: Grant['kind']): Grant | undefined {
  const decision = decisionOn(facts, kind);
  return decision?.decision === 'granted' ? decision : undefined;
}
