import type { Claim, ClaimKind } from '../claims/claim.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { SentenceCheck } from './check-context.ts';
import { findContradiction } from './find-contradiction.ts';
import type { Finding } from './finding.ts';
import { isSupported } from './is-supported.ts';

const names: Record<ClaimKind, string> = {
  link: 'link',
  email: 'e-mail address',
  phone: 'telephone number',
  date: 'date',
  time: 'time of day',
  duration: 'length of time',
  percentage: 'percentage',
  amount: 'amount',
  code: 'order, invoice or other number',
  plan: 'plan name',
  number: 'figure',
};

/**
 * Up to a dozen is as often grammar ("in 2 steps") as fact; a person should look, but the
 * customer need not wait for it.
 */
const smallFigure = 12;

/** Every amount, date, address and number must stand in an article, a tool's result or the customer's words. */
export const checkClaims: SentenceCheck = (sentence, { read }) => {
  const claims = readClaims(sentence);
  const passages = read.sources.filter(({ kind }) => kind === 'passage');
  return claims.flatMap((claim): Finding[] => {
    if (!isSupported(claim, read.sources, read.evidence)) return [unsupported(claim)];
    const contradicted = findContradiction(sentence, claim, claims, passages);
    return contradicted === undefined ? [] : [contradiction(claim, contradicted)];
  });
};

function unsupported(claim: Claim): Finding {
  const name = names[claim.kind];
  return {
    check: 'claims',
    severity: isSmall(claim) ? 'warn' : 'block',
    span: claim.text,
    reason: `The ${name} "${claim.text}" stands in no article, tool result or message of the customer (looked for ${claim.meanings.flat().join(', ')}).`,
    repair: `Leave "${claim.text}" out, or use the ${name} that the sources give.`,
  };
}

function contradiction(claim: Claim, source: string): Finding {
  return {
    check: 'claims',
    severity: 'block',
    span: claim.text,
    reason: `The article says "${source.slice(0, 200)}", not "${claim.text}".`,
    repair: `Use the ${names[claim.kind]} of that sentence.`,
  };
}

function isSmall(claim: Claim): boolean {
  if (claim.kind !== 'number') return false;
  return claim.meanings.flat().every((meaning) => Math.abs(Number(meaning.slice('number:'.length))) <= smallFigure);
}
