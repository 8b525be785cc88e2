import type { Claim } from './claim.ts';
import { MaskedText } from './masked-text.ts';
import { plainText } from './plain-text.ts';
import { takeCodes, takeNumbers } from './read-codes.ts';
import { takeContacts } from './read-contacts.ts';
import { takeDates, takeTimes } from './read-dates.ts';
import { takePlans } from './read-plans.ts';
import { takeAmounts, takeDurations, takePercentages } from './read-quantities.ts';

/**
 * Everything checkable that a text says, in the order of the text, in English, Spanish, French,
 * German, Portuguese and Japanese writing. Total. What is read as one kind is not read again as
 * another.
 */
export function readClaims(text: string): Claim[] {
  const masked = new MaskedText(plainText(text));
  const claims = [
    ...takeContacts(masked),
    ...takeDates(masked),
    ...takeTimes(masked),
    ...takePercentages(masked),
    ...takeAmounts(masked),
    ...takeDurations(masked),
    ...takeCodes(masked),
    ...takePlans(masked),
    ...takeNumbers(masked),
  ];
  return claims.toSorted((a, b) => a.index - b.index);
}
