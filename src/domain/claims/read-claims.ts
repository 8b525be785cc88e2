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
  // Most sentences say nothing in figures: what needs a digit is not looked for in them.
  const hasDigit = /\d/.test(masked.text);
  const claims = takeContacts(masked);
  if (hasDigit)
    claims.push(...takeDates(masked), ...takeTimes(masked), ...takePercentages(masked), ...takeAmounts(masked));
  claims.push(...takeDurations(masked));
  if (hasDigit) claims.push(...takeCodes(masked));
  claims.push(...takePlans(masked));
  if (hasDigit) claims.push(...takeNumbers(masked));
  return claims.toSorted((a, b) => a.index - b.index);
}
