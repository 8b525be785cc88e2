import { boundaryAfter, boundaryBefore, foldText } from '../claims/plain-text.ts';
import type { SentenceCheck } from './check-context.ts';

/** A marker shorter than this is in half of all sentences. */
const shortest = 4;

/** Nothing that belongs to another customer: names, addresses, order numbers seen while working. */
export const checkOthersData: SentenceCheck = (sentence, { read }) => {
  const folded = foldText(sentence);
  const own = read.sources.filter((source) => source.kind === 'customer').map((source) => source.folded);
  return (
    (read.evidence.othersData ?? [])
      .map((marker) => foldText(marker).trim())
      .filter((marker) => marker.length >= shortest && contains(folded, marker))
      // What the customer wrote themselves is theirs to see, whoever else it belongs to.
      .filter((marker) => !own.some((text) => contains(text, marker)))
      .map((marker) => ({
        check: 'others-data' as const,
        severity: 'block' as const,
        span: marker,
        reason: 'It belongs to another customer.',
        repair: 'Leave it out; speak only of this customer’s own data.',
      }))
  );
};

function contains(text: string, marker: string): boolean {
  const pattern = marker.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`${boundaryBefore}${pattern}${boundaryAfter}`, 'u').test(text);
}
