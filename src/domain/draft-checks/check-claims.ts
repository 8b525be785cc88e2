import type { Claim, ClaimKind } from '../claims/claim.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { SentenceCheck } from './check-context.ts';
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
export const checkClaims: SentenceCheck = (sentence, { read }) =>
  readClaims(sentence)
    .filter((claim) => !isSupported(claim, read.sources, read.evidence))
    .map((claim): Finding => {
      const name = names[claim.kind];
      return {
        check: 'claims',
        severity: isSmall(claim) ? 'warn' : 'block',
        span: claim.text,
        reason: `The ${name} "${claim.text}" stands in no article, tool result or message of the customer (looked for ${claim.meanings.flat().join(', ')}).`,
        repair: `Leave "${claim.text}" out, or use the ${name} that the sources give.`,
      };
    });

function isSmall(claim: Claim): boolean {
  if (claim.kind !== 'number') return false;
  return claim.meanings.flat().every((meaning) => Math.abs(Number(meaning.slice('number:'.length))) <= smallFigure);
}
