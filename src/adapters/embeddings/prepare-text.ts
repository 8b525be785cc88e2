/**
 * Longest text that reaches the encoder. It reads 128 tokens and ignores the rest; 400 characters
 * of ordinary prose stay below that (at 450 the vector no longer changes).
 */
export const encoderCharacters = 400;

/** Bumped whenever `prepareText` changes what the encoder sees: old vectors must not be mixed with new ones. */
export const preparationVersion = 1;

/** A letter or digit of a script the English vocabulary holds; without one the encoder sees only unknowns. */
const signal = /[\p{Script=Latin}\p{Number}]/u;

/**
 * What the encoder reads: lower case (the cosine of a sentence with its own capitalised form is
 * 0.59), one space between words, no invisible characters, cut at a word near the limit. Empty
 * when nothing in the text can carry a signal.
 */
export function prepareText(text: string): string {
  // Twice the limit leaves room for what normalising removes, and bounds the work on huge texts.
  const plain = text
    .slice(0, encoderCharacters * 2)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\s]+/gu, ' ')
    .trim();
  if (!signal.test(plain)) return '';
  if (plain.length <= encoderCharacters) return plain;
  const cut = plain.slice(0, encoderCharacters);
  const word = cut.lastIndexOf(' ');
  return word > encoderCharacters / 2 ? cut.slice(0, word) : cut;
}
